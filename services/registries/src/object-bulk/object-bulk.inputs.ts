import { ObjectMarkKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What is chosen on a list by hand; more than that is a matter for a sheet. */
const AT_MOST = 500;
const LABEL = /^[\p{L}\p{N}_.-]{1,40}$/u;

@InputType()
class ChosenObjectsInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(AT_MOST)
  @IsUUID(undefined, { each: true })
  objectIds!: string[];

  @Field(() => String)
  @Length(2, 500)
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
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(LABEL, { each: true })
  add?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(LABEL, { each: true })
  remove?: string[] | null;
}

@InputType()
export class HandOverObjectsInput extends ChosenObjectsInput {
  @Field(() => ID)
  @IsUUID()
  divisionId!: string;

  @Field(() => String)
  @Length(2, 100)
  divisionName!: string;
}
