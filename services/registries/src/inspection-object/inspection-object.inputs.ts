import { ObjectCondition, ObjectKind, ObjectStatus } from '@sunlot/glossary';
import { LocalDate, PageArgs, SortOrder, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Tags, UnchangedSince } from '../fields-of-inputs.ts';
import { TAG } from '../tags.ts';

const CODE = /^[A-Z0-9][A-Z0-9.-]{0,39}$/;

@InputType()
class ObjectContentInput {
  @Field(() => String)
  @TextLength(2, 200)
  name!: string;

  /** 18, 15, or an older 13 or 14 characters; written as one likes. Needed for all that the registration law gives one. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 60)
  creditCode?: string | null;

  @Field(() => ObjectKind)
  @IsEnum(ObjectKind)
  kind!: ObjectKind;

  @Field(() => String)
  @TextLength(6, 6)
  districtCode!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 60)
  zone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 300)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 100)
  legalRepresentative?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 100)
  contact?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9+ ()-]{0,30}$/)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 200)
  registrationAuthority?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(0, 200)
  industry?: string | null;

  @Field(() => LocalDate, { nullable: true })
  foundedOn?: string | null;

  @Tags({ atMost: 50 })
  labels?: string[] | null;

  /** Codes of the items that apply to it. */
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @Matches(CODE, { each: true })
  itemCodes?: string[] | null;
}

@InputType()
export class CreateObjectInput extends ObjectContentInput {
  /** Whose object it is, when the office or the Policy & Regulations Division enters it for a division. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;
}

@InputType()
export class UpdateObjectInput extends ObjectContentInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 500)
  reason?: string | null;

  @UnchangedSince()
  unchangedSince?: Date | null;
}

@InputType()
export class ChangeObjectStatusInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => ObjectStatus)
  @IsEnum(ObjectStatus)
  status!: ObjectStatus;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class MarkDuplicateInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  /** The entry that stands for the same enterprise from now on. */
  @Field(() => ID)
  @IsUUID()
  duplicateOf!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class UnmarkDuplicateInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class InspectionObjectFilter {
  /** A part of the name, of the code, or of the pinyin initials of the name. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @TextLength(0, 100)
  search?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(6, 6)
  districtCode?: string | null;

  /** A functional zone, as the register spells it. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  zone?: string | null;

  @Field(() => ObjectKind, { nullable: true })
  @IsOptional()
  @IsEnum(ObjectKind)
  kind?: ObjectKind | null;

  @Field(() => ObjectStatus, { nullable: true })
  @IsOptional()
  @IsEnum(ObjectStatus)
  status?: ObjectStatus | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(CODE)
  itemCode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(TAG)
  label?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;

  /** What to look through when the registry is cleaned up. */
  @Field(() => ObjectCondition, { nullable: true })
  @IsOptional()
  @IsEnum(ObjectCondition)
  condition?: ObjectCondition | null;
}

export enum InspectionObjectSortBy {
  NAME = 'NAME',
  TIMES_DRAWN = 'TIMES_DRAWN',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(InspectionObjectSortBy, { name: 'InspectionObjectSortBy' });

@InputType()
export class InspectionObjectSort {
  @Field(() => InspectionObjectSortBy)
  by!: InspectionObjectSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class InspectionObjectsArgs extends PageArgs {
  @Field(() => InspectionObjectFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: InspectionObjectFilter | null;

  @Field(() => InspectionObjectSort, { nullable: true })
  sort?: InspectionObjectSort | null;
}
