import type { PageAsked } from '@sunlot/subgraph-kit';
import { ArgsType, Field, Int } from 'type-graphql';

/** How much of a list and from where. The kit bounds it: 25 rows when nothing is said, 200 at most. */
@ArgsType()
export class PageArgs implements PageAsked {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}
