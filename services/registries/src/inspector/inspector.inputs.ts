import { InspectorRoster, InspectorStatus, RecusalKind } from '@sunlot/glossary';
import { LocalDate, PageArgs, SortOrder, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Tags, UnchangedSince } from '../fields-of-inputs.ts';

const DISTRICT = /^\d{6}$/;

@InputType()
class InspectorContentInput {
  @Field(() => String)
  @TextLength(2, 60)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 40)
  staffNumber?: string | null;

  @Field(() => InspectorRoster)
  @IsEnum(InspectorRoster)
  roster!: InspectorRoster;

  @Tags({ atMost: 30 })
  specialities?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(30)
  @Matches(DISTRICT, { each: true })
  regions?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  expert?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9+ -]{0,20}$/)
  mobile?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^(\d{17}[\dXx])?$/)
  idNumber?: string | null;
}

/** A certificate as it is issued; its number is looked at by `whyNoCertificate`, as that of a sheet is. */
@InputType()
class CertificateContentInput {
  @Field(() => String)
  @TextLength(1, 60)
  number!: string;

  @Field(() => String)
  @TextLength(2, 100)
  issuer!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  category?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  region?: string | null;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate)
  validTo!: string;

  @Field(() => LocalDate, { nullable: true })
  yearlyCheckOn?: string | null;
}

@InputType()
export class CreateInspectorInput extends InspectorContentInput {
  /** Whose person it is, when the office or the Policy & Regulations Division enters somebody of another organization. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;
}

@InputType()
export class UpdateInspectorInput extends InspectorContentInput {
  @Field(() => ID)
  @IsUUID()
  inspectorId!: string;

  @UnchangedSince()
  unchangedSince?: Date | null;
}

@InputType()
export class RenewCertificateInput extends CertificateContentInput {
  @Field(() => ID)
  @IsUUID()
  inspectorId!: string;
}

@InputType()
export class ChangeInspectorStatusInput {
  @Field(() => ID)
  @IsUUID()
  inspectorId!: string;

  @Field(() => InspectorStatus)
  @IsEnum(InspectorStatus)
  status!: InspectorStatus;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

/** A file that was handed in before, by the digest it was answered with, and what it is called. */
@InputType()
export class HandedInFileInput {
  @Field(() => String)
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  @Field(() => String)
  @Matches(/\S/)
  @TextLength(1, 200)
  name!: string;
}

@InputType()
export class DeclareRecusalInput {
  @Field(() => ID)
  @IsUUID()
  inspectorId!: string;

  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => RecusalKind)
  @IsEnum(RecusalKind)
  kind!: RecusalKind;

  @Field(() => String)
  @TextLength(2, 1000)
  evidence!: string;

  /** The papers that bear it out, handed in at `POST /files/registries/recusal-evidence`. */
  @Field(() => [HandedInFileInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  evidenceFiles?: HandedInFileInput[] | null;

  @Field(() => LocalDate, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class EndRecusalInput {
  @Field(() => ID)
  @IsUUID()
  recusalId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class InspectorFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @TextLength(0, 100)
  search?: string | null;

  @Field(() => InspectorRoster, { nullable: true })
  @IsOptional()
  @IsEnum(InspectorRoster)
  roster?: InspectorRoster | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;

  @Field(() => InspectorStatus, { nullable: true })
  @IsOptional()
  @IsEnum(InspectorStatus)
  status?: InspectorStatus | null;

  /** Whether the person may be sent: today, anywhere, whatever the item, unless the next three say more. */
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  eligible?: boolean | null;

  /** The day `eligible` is asked about; given alone, those who may be sent that day. */
  @Field(() => LocalDate, { nullable: true })
  eligibleOn?: string | null;

  /** The item `eligible` is asked about; given alone, those who may take it. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  itemCode?: string | null;

  /** The district `eligible` is asked about; given alone, those who may be sent there. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(6, 6)
  districtCode?: string | null;
}

/** What somebody may be needed for; what is left out is not asked about. */
@InputType()
export class EligibilityQuestion {
  /** The first day; today when left out. */
  @Field(() => LocalDate, { nullable: true })
  from?: string | null;

  /** The last day; the first when left out. */
  @Field(() => LocalDate, { nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(1, 60)
  itemCode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(6, 6)
  districtCode?: string | null;
}

export enum InspectorSortBy {
  NAME = 'NAME',
  ORGANIZATION = 'ORGANIZATION',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(InspectorSortBy, { name: 'InspectorSortBy' });

@InputType()
export class InspectorSort {
  @Field(() => InspectorSortBy)
  by!: InspectorSortBy;

  @Field(() => SortOrder)
  order!: SortOrder;
}

@ArgsType()
export class InspectorsArgs extends PageArgs {
  @Field(() => InspectorFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: InspectorFilter | null;

  @Field(() => InspectorSort, { nullable: true })
  sort?: InspectorSort | null;
}
