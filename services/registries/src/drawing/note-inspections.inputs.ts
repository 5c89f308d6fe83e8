import { LocalDate, TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType()
export class InspectionElsewhereInput {
  @Field(() => String)
  creditCode!: string;

  @Field(() => String)
  itemCode!: string;

  @Field(() => LocalDate)
  inspectedOn!: string;
}

@InputType()
export class NoteInspectionsInput {
  /** Who inspected, e.g. 吉林省商务厅. */
  @Field(() => String)
  @TextLength(2, 200)
  source!: string;

  // The rows are not validated one by one: a code that is none is counted as unknown and changes nothing.
  @Field(() => [InspectionElsewhereInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(100_000)
  rows!: InspectionElsewhereInput[];
}

@ObjectType()
export class InspectionsNoted {
  /** Objects and items noted. */
  @Field(() => Int)
  count!: number;

  /** Rows that name no object or item of ours, or say the same as another. */
  @Field(() => Int)
  unknown!: number;

  /** Which rows name no object or no item of ours, counted from 1; the first hundred. */
  @Field(() => [Int])
  unknownRows!: number[];
}
