import { TextLength } from '@sunlot/subgraph-kit';
import { IsOptional, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DrawInput } from '../session/draw.inputs.ts';

@InputType()
export class IssueOpeningInput extends DrawInput {
  /** The number the enterprise stands under in the registry, as in the pool. */
  @Field(() => String)
  @Matches(/^[0-9A-Za-z]{8,20}$/)
  objectCode!: string;

  @Field(() => String)
  @TextLength(2, 200)
  recipient!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextLength(2, 500)
  reason?: string | null;
}
