import { LeadSource, LeadState, Light } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, IsDate, IsEnum, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RegisterCaseLeadInput {
  @Field(() => LeadSource)
  @IsEnum(LeadSource)
  source!: LeadSource;

  @Field(() => Date)
  @IsDate()
  receivedAt!: Date;

  @Field(() => String)
  @TextLength(1, 100)
  receivedHow!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  reporter?: string | null;

  @Field(() => String)
  @TextLength(1, 200)
  reportedParty!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  objectId?: string | null;

  @Field(() => String)
  @TextLength(2, 4000)
  content!: string;

  /** The division that is to handle it; one's own when left out. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  handlingOrganizationId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  handlingOrganizationName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  proposal?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  attachments?: string[] | null;
}

@InputType()
export class HandleCaseLeadInput {
  @Field(() => ID)
  @IsUUID()
  leadId!: string;

  /** What was checked and done. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000)
  handling?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  proposal?: string | null;
}

@InputType()
export class DecideCaseLeadInput {
  @Field(() => ID)
  @IsUUID()
  leadId!: string;

  @Field(() => LeadState)
  @IsIn(['NO_CASE', 'CASE_FILED', 'PENALTY_PROCEDURE'])
  decision!: LeadState;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  opinion?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  reply?: string | null;
}

@InputType()
export class CaseLeadFilter {
  @Field(() => LeadState, { nullable: true })
  @IsOptional()
  @IsEnum(LeadState)
  state?: LeadState | null;

  @Field(() => LeadSource, { nullable: true })
  @IsOptional()
  @IsEnum(LeadSource)
  source?: LeadSource | null;

  /** By number, party or content. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => Light, { nullable: true })
  @IsOptional()
  @IsEnum(Light)
  light?: Light | null;
}
