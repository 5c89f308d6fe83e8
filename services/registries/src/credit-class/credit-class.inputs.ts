import { CreditClass } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class CreditRowInput {
  @Field(() => String)
  creditCode!: string;

  @Field(() => CreditClass)
  creditClass!: CreditClass;
}

@InputType()
export class ImportCreditClassesInput {
  @Field(() => String)
  @Length(2, 200)
  source!: string;

  /** The day the classes are of, as the market regulator says. */
  @Field(() => LocalDate)
  asOf!: string;

  // The rows are not validated one by one here: a code that is none is counted as unknown and changes nothing.
  @Field(() => [CreditRowInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200_000)
  rows!: CreditRowInput[];
}
