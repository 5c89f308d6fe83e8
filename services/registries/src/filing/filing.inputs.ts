import { TextLength } from '@sunlot/subgraph-kit';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class FilingInput {
  @Field(() => ID)
  @IsUUID()
  filingId!: string;
}

@InputType()
export class ReturnFilingInput extends FilingInput {
  @Field(() => String)
  @TextLength(2, 500)
  opinion!: string;
}
