import { ObjectMarkKind } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChosenIds, Tags } from '../fields-of-inputs.ts';

@InputType()
class ChosenObjectsInput {
  @ChosenIds()
  objectIds!: string[];

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class MarkObjectsInput extends ChosenObjectsInput {
  @Field(() => ObjectMarkKind)
  @IsEnum(ObjectMarkKind)
  kind!: ObjectMarkKind;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9.-]{0,39}$/)
  itemCode?: string | null;

  @Field(() => LocalDate, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class LabelObjectsInput extends ChosenObjectsInput {
  @Tags({ atMost: 20 })
  add?: string[] | null;

  @Tags({ atMost: 20 })
  remove?: string[] | null;
}

@InputType()
export class HandOverObjectsInput extends ChosenObjectsInput {
  @Field(() => ID)
  @IsUUID()
  divisionId!: string;
}
