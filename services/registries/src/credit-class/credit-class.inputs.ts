import { CreditClass } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class CreditRowInput {
  @Field(() => String)
  creditCode!: string;

  /** A value of the scale that is named, or our own letter. */
  @Field(() => String)
  value!: string;
}

@InputType()
export class ScaleValueInput {
  @Field(() => String)
  @TextLength(1, 60)
  value!: string;

  @Field(() => CreditClass)
  @IsEnum(CreditClass)
  creditClass!: CreditClass;
}

@InputType()
export class KeepCreditScaleInput {
  @Field(() => String)
  @TextLength(2, 100)
  source!: string;

  @Field(() => [ScaleValueInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  values!: ScaleValueInput[];
}

/** What a delivery says as a whole, however it comes in. */
@InputType()
export class CreditDeliveryInput {
  @Field(() => String)
  @TextLength(2, 200)
  source!: string;

  /** The day the classes are of, as the market regulator says. */
  @Field(() => LocalDate)
  asOf!: string;

  /** The scale the values are of; none when they are our own letters. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  scaleId?: string | null;
}

@InputType()
export class UndoCreditDeliveryInput {
  @Field(() => ID)
  @IsUUID()
  deliveryId!: string;
}

@InputType()
export class ImportCreditClassesInput extends CreditDeliveryInput {
  // The rows are not validated one by one here: a code that is none is named as unknown and changes nothing, and a value that means nothing is refused with its row.
  @Field(() => [CreditRowInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200_000)
  rows!: CreditRowInput[];
}
