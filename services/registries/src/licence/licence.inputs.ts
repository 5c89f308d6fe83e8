import { LicenceKind } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordLicenceInput {
  @Field(() => ID)
  @IsUUID()
  objectId!: string;

  @Field(() => LicenceKind)
  @IsEnum(LicenceKind)
  kind!: LicenceKind;

  /** How the paper is headed; needed where the kind is OTHER. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(2, 100)
  title?: string | null;

  @Field(() => String)
  @TextLength(2, 60)
  number!: string;

  @Field(() => String)
  @TextLength(2, 200)
  issuer!: string;

  @Field(() => LocalDate, { nullable: true })
  issuedOn?: string | null;

  @Field(() => LocalDate, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class EndLicenceInput {
  @Field(() => ID)
  @IsUUID()
  licenceId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}
