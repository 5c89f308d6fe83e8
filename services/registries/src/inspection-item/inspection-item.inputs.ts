import { FrequencyOperator, InspectionMethod, ItemCategory, ItemState, Level, ObjectKind } from '@sunlot/glossary';
import { LocalDate, PageArgs, SortOrder, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { UnchangedSince } from '../fields-of-inputs.ts';
import { LONGEST_PAPER, MOST_PAPERS } from './papers.ts';

/** What a version says. All of it is given each time: a version is a whole, not a patch. */
@InputType()
class ItemContentInput {
  @Field(() => String)
  @TextLength(2, 300)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 300)
  subItem?: string | null;

  @Field(() => ItemCategory)
  @IsEnum(ItemCategory)
  category!: ItemCategory;

  @Field(() => String)
  @TextLength(4, 2000)
  basis!: string;

  @Field(() => LocalDate, { nullable: true })
  basisLapsedOn?: string | null;

  @Field(() => ObjectKind)
  @IsEnum(ObjectKind)
  objectKind!: ObjectKind;

  @Field(() => [InspectionMethod])
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsEnum(InspectionMethod, { each: true })
  methods!: InspectionMethod[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 5000)
  content?: string | null;

  @Field(() => [String])
  @ArrayMaxSize(MOST_PAPERS)
  @TextLength(1, LONGEST_PAPER, { each: true })
  papers!: string[];

  @Field(() => Float)
  @IsNumber()
  @Min(0)
  @Max(1)
  ratioMin!: number;

  @Field(() => Float)
  @IsNumber()
  @Min(0)
  @Max(1)
  ratioMax!: number;

  @Field(() => FrequencyOperator, { nullable: true })
  @IsOptional()
  @IsEnum(FrequencyOperator)
  frequencyOperator?: FrequencyOperator | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  frequencyCount?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[\p{L}\p{N}_.-]{1,40}$/u)
  inspectorTag?: string | null;

  @Field(() => Level)
  @IsEnum(Level)
  level!: Level;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  linkCode?: string | null;

  @Field(() => LocalDate)
  inForceFrom!: string;
}

@InputType()
export class CreateItemInput extends ItemContentInput {
  @Field(() => String)
  @Matches(/^[A-Z0-9][A-Z0-9.-]{1,39}$/)
  code!: string;

  /** Whose item it is, when the office or the Policy & Regulations Division writes it for a division. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;
}

@InputType()
export class ReviseItemInput extends ItemContentInput {
  @Field(() => ID)
  @IsUUID()
  itemId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class EditItemInput extends ItemContentInput {
  @Field(() => ID)
  @IsUUID()
  itemId!: string;

  @UnchangedSince()
  unchangedSince?: Date | null;
}

@InputType()
export class ItemInput {
  @Field(() => ID)
  @IsUUID()
  itemId!: string;
}

@InputType()
export class AcknowledgeItemInput extends ItemInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 500)
  opinion?: string | null;
}

@InputType()
export class ReturnItemInput extends ItemInput {
  @Field(() => String)
  @TextLength(2, 500)
  opinion!: string;
}

@InputType()
export class WithdrawItemInput extends ItemInput {
  @Field(() => LocalDate)
  inForceTo!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class InspectionItemFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @TextLength(0, 100)
  search?: string | null;

  @Field(() => ItemCategory, { nullable: true })
  @IsOptional()
  @IsEnum(ItemCategory)
  category?: ItemCategory | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;

  @Field(() => ItemState, { nullable: true })
  @IsOptional()
  @IsEnum(ItemState)
  state?: ItemState | null;

  /** Only those without an entry of the “internet + regulation” checklist, or with its opposite only those with one. */
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  unlinked?: boolean | null;

  /** Only those whose legal basis has lapsed, or with its opposite only those whose basis stands. */
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  basisLapsed?: boolean | null;
}

export enum InspectionItemSortBy {
  CODE = 'CODE',
  NAME = 'NAME',
  IN_FORCE_FROM = 'IN_FORCE_FROM',
}
registerEnumType(InspectionItemSortBy, { name: 'InspectionItemSortBy' });

@InputType()
export class InspectionItemSort {
  @Field(() => InspectionItemSortBy)
  by!: InspectionItemSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class InspectionItemsArgs extends PageArgs {
  @Field(() => InspectionItemFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: InspectionItemFilter | null;

  @Field(() => InspectionItemSort, { nullable: true })
  sort?: InspectionItemSort | null;
}
