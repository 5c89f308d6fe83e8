import { InspectionMethod, SpecialAreaState } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class SubmitSpecialAreaFilingInput {
  /** A filing that was returned, to be submitted again; a new one when left out. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  filingId?: string | null;

  @Field(() => String)
  @TextLength(1, 100)
  area!: string;

  @Field(() => String)
  @TextLength(1, 100)
  itemCode!: string;

  @Field(() => String)
  @TextLength(1, 200)
  itemName!: string;

  @Field(() => String)
  @TextLength(1, 200)
  objectName!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  objectId?: string | null;

  @Field(() => String)
  @TextLength(1, 4000)
  basis!: string;

  @Field(() => String)
  @TextLength(2, 2000)
  whyNotDrawn!: string;

  @Field(() => LocalDate)
  @IsString()
  plannedOn!: string;

  @Field(() => InspectionMethod)
  @IsEnum(InspectionMethod)
  method!: InspectionMethod;

  @Field(() => [String])
  @ArrayMinSize(2)
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  staff!: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  jointTaskNumber?: string | null;
}

@InputType()
export class ReviewSpecialAreaFilingInput {
  @Field(() => ID)
  @IsUUID()
  filingId!: string;

  @Field(() => String)
  @TextLength(2, 2000)
  opinion!: string;
}

@InputType()
export class SpecialAreaFilingFilter {
  @Field(() => SpecialAreaState, { nullable: true })
  @IsOptional()
  @IsEnum(SpecialAreaState)
  state?: SpecialAreaState | null;

  /** By number, area or object. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}
