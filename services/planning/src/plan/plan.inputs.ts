import { ObjectKind, PlanKind, PlanState } from '@sunlot/glossary';
import { LocalDate, PageArgs, SortOrder, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TeamSeat } from './team-seat.ts';

@InputType()
export class PlanLineInput {
  /** Names a line that is there already; without it the line is new. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String)
  @TextLength(1, 200)
  title!: string;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @TextLength(1, 60, { each: true })
  itemCodes!: string[];

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(50)
  @Matches(/^[0-9A-Za-z]{1,12}$/, { each: true })
  districtCodes!: string[];

  @Field(() => [ObjectKind], { defaultValue: [] })
  @ArrayUnique()
  @IsEnum(ObjectKind, { each: true })
  objectKinds!: ObjectKind[];

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  @TextLength(1, 60, { each: true })
  labels?: string[] | null;

  /** Whose objects; empty means those of every division. */
  @Field(() => [ID], { defaultValue: [] })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  divisionIds!: string[];

  /** Functional zones as the register of objects spells them; empty means wherever they lie. */
  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @TextLength(1, 60, { each: true })
  zones!: string[];

  @Field(() => Float)
  @IsNumber()
  @Min(0)
  @Max(1)
  ratio!: number;

  @Field(() => LocalDate)
  @IsISO8601({ strict: true })
  inspectFrom!: string;

  @Field(() => LocalDate)
  @IsISO8601({ strict: true })
  inspectTo!: string;

  @Field(() => [TeamSeat])
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique((seat: TeamSeat) => seat.organizationId)
  @ValidateNested({ each: true })
  departments!: TeamSeat[];
}

@InputType()
export class CreatePlanInput {
  @Field(() => String)
  @TextLength(1, 200)
  title!: string;

  @Field(() => PlanKind)
  @IsEnum(PlanKind)
  kind!: PlanKind;

  @Field(() => Int)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 4000)
  basisNote?: string | null;

  @Field(() => [PlanLineInput], { defaultValue: [] })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  lines!: PlanLineInput[];
}

@InputType()
export class UpdatePlanInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => String)
  @TextLength(1, 200)
  title!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 4000)
  basisNote?: string | null;

  @Field(() => [PlanLineInput])
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  lines!: PlanLineInput[];

  /** Of an ad-hoc application only; left out, they stay as they are. */
  @Field(() => LocalDate, { nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  intendedOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 4000)
  basis?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 400)
  superiorDocument?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  superiorDocumentFile?: string | null;
}

@InputType()
export class SubmitPlanInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;
}

/** An opinion on what was on the screen: with the digest it holds for that content only. */
@InputType()
export class PlanOpinionInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 2000)
  opinion?: string | null;

  /** `contentDigest` of the plan that was read; refused when the content is another by now. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  contentDigest?: string | null;
}

@InputType()
export class ReturnPlanInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => String)
  @TextLength(1, 2000)
  opinion!: string;
}

@InputType()
export class ProposeAdjustmentInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => String)
  @TextLength(1, 2000)
  reason!: string;

  /** Left out, the title and the note stay as they are; the lines are given as they shall be. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 200)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 4000)
  basisNote?: string | null;

  @Field(() => [PlanLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  lines!: PlanLineInput[];
}

@InputType()
export class PlanFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => PlanKind, { nullable: true })
  @IsOptional()
  @IsEnum(PlanKind)
  kind?: PlanKind | null;

  @Field(() => PlanState, { nullable: true })
  @IsOptional()
  @IsEnum(PlanState)
  state?: PlanState | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  initiatorId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;
}

export enum PlanSortBy {
  NUMBER = 'NUMBER',
  TITLE = 'TITLE',
  YEAR = 'YEAR',
}
registerEnumType(PlanSortBy, { name: 'PlanSortBy' });

@InputType()
export class PlanSort {
  @Field(() => PlanSortBy)
  by!: PlanSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => PlanFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: PlanFilter | null;

  @Field(() => PlanSort, { nullable: true })
  sort?: PlanSort | null;
}
