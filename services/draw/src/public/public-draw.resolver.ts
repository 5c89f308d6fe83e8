import type { FilterQuery } from '@mikro-orm/postgresql';
import { DrawState } from '@sunlot/glossary';
import { Allow, type Connection, type Context, pageOf } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { Draw } from '../session/draw.entity.ts';
import { PublicDraw, PublicDrawConnection, publicDrawOf } from './public-draw.ts';

@InputType()
class PublicDrawFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
}

/** From the freeze on a draw is public: what was sealed can be held against what comes out. */
const PUBLIC_STATES: readonly DrawState[] = [
  'FROZEN',
  'AWAITING_ENTROPY',
  'AWAITING_ESCROW',
  'WITNESSED',
  'DRAWING',
  'DRAWN',
  'OPEN',
  'VOIDED',
  'STALLED',
];

@Resolver()
export class PublicDrawResolver {
  @Query(() => PublicDrawConnection)
  @Allow('draw.public')
  async publicDraws(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => PublicDrawFilter, { nullable: true }) filter?: PublicDrawFilter,
  ): Promise<Connection<PublicDraw>> {
    const page = await pageOf(ctx, Draw, {
      where: published(filter?.search),
      orderBy: { frozenAt: 'desc' },
      asked: { first, after },
    });
    const edges = page.edges.map(async ({ cursor, node }) => ({ cursor, node: await publicDrawOf(ctx, node) }));
    return Object.assign(new PublicDrawConnection(), { ...page, edges: await Promise.all(edges) });
  }

  @Query(() => PublicDraw, { nullable: true })
  @Allow('draw.public')
  async publicDraw(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<PublicDraw | undefined> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    const draw = await ctx.em.findOne(Draw, { id, state: { $in: [...PUBLIC_STATES] } });
    return draw ? publicDrawOf(ctx, draw) : undefined;
  }
}

function published(search: string | null | undefined): FilterQuery<Draw> {
  const like = { $ilike: `%${search}%` };
  return {
    state: { $in: [...PUBLIC_STATES] },
    frozenAt: { $ne: null },
    ...(search ? { $or: [{ number: like }, { title: like }, { taskNumber: like }] } : {}),
  } as FilterQuery<Draw>;
}
