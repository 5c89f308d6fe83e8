import { JSONValue } from '@sunlot/subgraph-kit';
import { IsOptional, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class KeepPreferenceInput {
  @Field(() => String)
  @Matches(/^[A-Za-z0-9._-]{1,100}$/)
  name!: string;

  /** What is kept from now on; nothing is kept when there is none. */
  @Field(() => JSONValue, { nullable: true })
  @IsOptional()
  value?: unknown;
}
