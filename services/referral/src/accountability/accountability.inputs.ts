import { AccountabilityCircumstance, ExemptionCircumstance } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordFindingInput {
  @Field(() => AccountabilityCircumstance)
  @IsEnum(AccountabilityCircumstance)
  circumstance!: AccountabilityCircumstance;

  @Field(() => ID)
  @IsUUID()
  divisionId!: string;

  @Field(() => String)
  @TextLength(1, 100)
  organizationName!: string;

  @Field(() => String)
  @TextLength(2, 200)
  title!: string;

  @Field(() => [String])
  @ArrayMaxSize(50)
  @MaxLength(1000, { each: true })
  evidence!: string[];
}

@InputType()
export class AssessFindingInput {
  @Field(() => ID)
  @IsUUID()
  findingId!: string;

  /** The circumstance of 三(二)2 that applies; none when left out. */
  @Field(() => ExemptionCircumstance, { nullable: true })
  @IsOptional()
  @IsEnum(ExemptionCircumstance)
  exemption?: ExemptionCircumstance | null;

  /** The grounds, with the evidence they rest on. */
  @Field(() => String)
  @TextLength(2, 4000)
  assessment!: string;
}

@InputType()
export class CompileBulletinInput {
  @Field(() => LocalDate)
  @IsString()
  from!: string;

  @Field(() => LocalDate)
  @IsString()
  to!: string;
}

@InputType()
export class AccountabilityFilter {
  @Field(() => AccountabilityCircumstance, { nullable: true })
  @IsOptional()
  @IsEnum(AccountabilityCircumstance)
  circumstance?: AccountabilityCircumstance | null;

  @Field(() => Boolean, { nullable: true })
  assessed?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}
