import { InspectorStatus } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChosenIds, Tags } from '../fields-of-inputs.ts';

@InputType()
class ChosenInspectorsInput {
  @ChosenIds()
  inspectorIds!: string[];
}

@InputType()
export class ChangeInspectorStatusesInput extends ChosenInspectorsInput {
  @Field(() => InspectorStatus)
  @IsEnum(InspectorStatus)
  status!: InspectorStatus;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class NoteYearlyChecksInput extends ChosenInspectorsInput {
  /** The day of the check. */
  @Field(() => LocalDate)
  yearlyCheckOn!: string;
}

@InputType()
export class SetSpecialitiesInput extends ChosenInspectorsInput {
  @Tags({ atMost: 20 })
  add?: string[] | null;

  @Tags({ atMost: 20 })
  remove?: string[] | null;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class TransferInspectorsInput extends ChosenInspectorsInput {
  @Field(() => ID)
  @IsUUID()
  organizationId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}
