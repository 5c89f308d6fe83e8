import { CreditClass } from '@sunlot/glossary';
import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMinSize, ArrayUnique, IsEnum, IsInt, IsNumber, ValidateNested } from 'class-validator';
import { Field, Float, InputType, Int } from 'type-graphql';

@InputType()
export class ClassRateInput {
  @Field(() => CreditClass)
  @IsEnum(CreditClass)
  creditClass!: CreditClass;

  /** In parts of one. */
  @Field(() => Float)
  @IsNumber()
  rate!: number;

  @Field(() => Int)
  @IsInt()
  weight!: number;
}

@InputType()
export class SetCreditPolicyInput {
  @Field(() => String)
  @TextLength(2, 100)
  name!: string;

  @Field(() => String)
  @TextLength(2, 500)
  source!: string;

  @Field(() => LocalDate)
  inForceFrom!: string;

  @Field(() => [ClassRateInput])
  @ArrayMinSize(1)
  @ArrayUnique((rate: ClassRateInput) => rate.creditClass)
  @ValidateNested({ each: true })
  rates!: ClassRateInput[];
}
