import { TextLength } from '@sunlot/subgraph-kit';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChosenIds } from '../fields-of-inputs.ts';

@InputType()
export class HandOverItemsInput {
  @ChosenIds()
  itemIds!: string[];

  @Field(() => ID)
  @IsUUID()
  divisionId!: string;

  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}
