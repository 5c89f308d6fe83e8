import { SheetRegister } from '@sunlot/glossary';
import { PageArgs, TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsEnum,
  IsOptional,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { CreditDeliveryInput } from '../credit-class/credit-class.inputs.ts';

@InputType()
export class BeginImportInput {
  @Field(() => SheetRegister)
  @IsEnum(SheetRegister)
  register!: SheetRegister;

  @Field(() => String)
  @TextLength(1, 200)
  fileName!: string;

  /** The digests `POST /files/registries/chunks` answered with, in the order of the file. */
  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(64)
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  chunks!: string[];

  /** Whose entries they are, when the office or the Policy & Regulations Division imports for somebody. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  divisionId?: string | null;

  /** What the list says as a whole, asked of credit classes and of nothing else. */
  @Field(() => CreditDeliveryInput, { nullable: true })
  @ValidateIf(({ register }: BeginImportInput) => register === 'CREDIT_CLASSES')
  @IsDefined({ message: 'delivery must be filled in' })
  @ValidateNested()
  delivery?: CreditDeliveryInput | null;
}

@InputType()
export class ImportInput {
  @Field(() => ID)
  @IsUUID()
  importId!: string;
}

@InputType()
export class SheetImportFilter {
  @Field(() => SheetRegister, { nullable: true })
  @IsOptional()
  @IsEnum(SheetRegister)
  register?: SheetRegister | null;
}

@ArgsType()
export class SheetImportsArgs extends PageArgs {
  @Field(() => SheetImportFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: SheetImportFilter | null;
}
