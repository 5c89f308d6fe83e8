import { FollowUp, InspectionMethod, ResultCode } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordEntryInput {
  @Field(() => String)
  @TextLength(1, 100)
  itemCode!: string;

  @Field(() => InspectionMethod, { nullable: true })
  @IsOptional()
  @IsEnum(InspectionMethod)
  method?: InspectionMethod | null;

  /** What was seen, in words; may stay empty when nothing was found. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000)
  finding?: string | null;

  @Field(() => ResultCode)
  @IsEnum(ResultCode)
  result!: ResultCode;

  @Field(() => FollowUp, { nullable: true })
  @IsOptional()
  @IsEnum(FollowUp)
  followUp?: FollowUp | null;

  @Field(() => LocalDate, { nullable: true })
  @IsOptional()
  correctBy?: string | null;

  /** Digests of photos the actor's body handed in before. */
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  photos?: string[] | null;
}

@InputType()
export class RecordInspectionInput {
  @Field(() => ID)
  @IsUUID()
  inspectionId!: string;

  @Field(() => LocalDate)
  @IsString()
  endedOn!: string;

  @Field(() => [RecordEntryInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  entries!: RecordEntryInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  partyOpinion?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  signedBy?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  lateReason?: string | null;
}
