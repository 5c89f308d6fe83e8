import { InspectorStatus } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What is chosen on a list by hand; more than that is a matter for a sheet. */
const AT_MOST = 500;
const TAG = /^[\p{L}\p{N}_.-]{1,40}$/u;

@InputType()
class ChosenInspectorsInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(AT_MOST)
  @IsUUID(undefined, { each: true })
  inspectorIds!: string[];
}

@InputType()
export class ChangeInspectorStatusesInput extends ChosenInspectorsInput {
  @Field(() => InspectorStatus)
  @IsEnum(InspectorStatus)
  status!: InspectorStatus;

  @Field(() => String)
  @Length(2, 500)
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
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(TAG, { each: true })
  add?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(TAG, { each: true })
  remove?: string[] | null;

  @Field(() => String)
  @Length(2, 500)
  reason!: string;
}
