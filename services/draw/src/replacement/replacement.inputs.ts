import { SkipReason } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum, IsInt, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DrawInput } from '../session/draw.inputs.ts';

@InputType()
export class ProposeReplacementInput extends DrawInput {
  /** The places in draw order, from 1, as the result shows them. */
  @Field(() => [Int])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  orders!: number[];

  @Field(() => SkipReason)
  @IsEnum(SkipReason)
  reason!: SkipReason;

  @Field(() => String)
  @TextLength(4, 1000)
  explanation!: string;
}

@InputType()
export class ReplacementInput {
  @Field(() => ID)
  @IsUUID()
  replacementId!: string;
}

@InputType()
export class RefuseReplacementInput extends ReplacementInput {
  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}
