import { Light, ReferralKind, ReferralState, ServiceMethod } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, IsDate, IsEnum, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** One problem, or all that wait from one visit, or a case lead. */
@InputType()
export class ProposeReferralInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  problemId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectionId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  leadId?: string | null;

  @Field(() => ReferralKind)
  @IsEnum(ReferralKind)
  kind!: ReferralKind;

  /** Who takes it over; one's own division for an own follow-up. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  receiver?: string | null;

  @Field(() => String)
  @TextLength(2, 4000)
  summary!: string;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(500, { each: true })
  evidence?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  basis?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  contact?: string | null;
}

@InputType()
export class ApproveReferralInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  opinion?: string | null;
}

@InputType()
export class RefuseReferralInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  @Field(() => String)
  @TextLength(2, 2000)
  opinion!: string;
}

@InputType()
export class NotifyPartyInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  @Field(() => ServiceMethod)
  @IsEnum(ServiceMethod)
  method!: ServiceMethod;

  @Field(() => Date)
  @IsDate()
  servedAt!: Date;
}

@InputType()
export class NotifyDepartmentInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  /** Whoever was told; the receiver of the referral when left out. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  department?: string | null;

  @Field(() => String)
  @TextLength(1, 100)
  documentNumber!: string;

  @Field(() => Date)
  @IsDate()
  sentAt!: Date;
}

@InputType()
export class RecordReceiptInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  @Field(() => String)
  @TextLength(1, 100)
  receiptNumber!: string;

  @Field(() => Date)
  @IsDate()
  receivedAt!: Date;
}

@InputType()
export class CloseReferralInput {
  @Field(() => ID)
  @IsUUID()
  referralId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000)
  outcome?: string | null;
}

@InputType()
export class ReferralFilter {
  @Field(() => ReferralState, { nullable: true })
  @IsOptional()
  @IsEnum(ReferralState)
  state?: ReferralState | null;

  @Field(() => ReferralKind, { nullable: true })
  @IsOptional()
  @IsEnum(ReferralKind)
  kind?: ReferralKind | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectionId?: string | null;

  /** By number, party or receiver. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => Light, { nullable: true })
  @IsOptional()
  @IsEnum(Light)
  light?: Light | null;
}
