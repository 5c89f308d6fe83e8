import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/postgresql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';
import { type Counting, countRows, exactly, type RowCount } from './row-count.ts';

export enum SortOrder {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortOrder, { name: 'SortOrder' });

@ObjectType()
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Edge<N> {
  cursor: string;
  node: N;
}

export interface Connection<N> {
  edges: Edge<N>[];
  pageInfo: PageInfo;
  /** Counted only when the caller asks for `totalCount` or whether it is an estimate. */
  count(): Promise<RowCount>;
}

type NodeClass<N> = new (...args: never[]) => N;

/** The Relay connection type of a node type, e.g. `PlanConnection`. */
export function connectionOf<N extends object>(node: NodeClass<N>, name = node.name): NodeClass<Connection<N>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge {
    @Field(() => String) cursor!: string;
    @Field(() => node) node!: N;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [NodeEdge]) edges!: NodeEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    count!: () => Promise<RowCount>;

    /** Exact up to 10,000; above that it may be an estimate, which `totalEstimated` says. */
    @Field(() => Int)
    async totalCount(): Promise<number> {
      return (await this.count()).total;
    }

    @Field(() => Boolean)
    async totalEstimated(): Promise<boolean> {
      return (await this.count()).estimated;
    }
  }
  return NodeConnection as unknown as NodeClass<Connection<N>>;
}

/** How much of a list and from where; at most 200 rows, 25 when nothing is said. */
export interface PageAsked {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export const LARGEST_PAGE = 200;

/** The arguments every list takes; a list with a filter or an order extends them. */
@ArgsType()
export class PageArgs implements PageAsked {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  before?: string | null;
}

/**
 * One page of the rows this actor sees, by keyset: any depth costs the same. The order always ends with the id, so
 * that no row is shown twice or skipped. Refuses with CURSOR_INVALID for a cursor that is not of this list.
 */
export function page<E extends object>(
  ctx: Context,
  type: NodeClass<E>,
  wanted: PageWanted<E>,
): Promise<Connection<E>> {
  return pageOf(ctx, type, { ...wanted, where: ctx.visible(type, wanted.where) });
}

export interface PageWanted<E> extends Pick<Counting, 'roughly'> {
  readonly where: FilterQuery<E>;
  readonly orderBy: OrderDefinition<E>;
  readonly asked: PageAsked;
}

/** Like `page`, without the row scope: for views that show everyone the same columns of what is public. */
export async function pageOf<E extends object>(
  ctx: Context,
  type: NodeClass<E>,
  { where: scoped, orderBy, asked, roughly }: PageWanted<E>,
): Promise<Connection<E>> {
  const size = Math.min(asked.first ?? asked.last ?? 25, LARGEST_PAGE);
  if (size < 1)
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'first', problem: 'must not be less than 1' }] });
  const order = [...(Array.isArray(orderBy) ? orderBy : [orderBy]), { id: 'asc' }] as object[];
  const backwards = asked.last != null || asked.before != null;
  const cursor = await ctx.em
    .findByCursor(type as EntityName<E>, {
      where: scoped as never,
      orderBy: order as never,
      includeCount: false,
      ...(backwards ? { last: size } : { first: size }),
      ...(asked.after ? { after: readableCursor(asked.after, order) } : {}),
      ...(asked.before ? { before: readableCursor(asked.before, order) } : {}),
    })
    .catch((fault: unknown) => {
      if (asked.after || asked.before) throw new Refusal('CURSOR_INVALID', {});
      throw fault;
    });
  // Most of what people look up fits on a page, and then the page has counted it.
  const isWhole = !asked.after && !asked.before && !cursor.hasNextPage && !cursor.hasPrevPage;
  const least = cursor.items.length + Number(cursor.hasPrevPage) + Number(cursor.hasNextPage);
  return {
    edges: cursor.items.map((item) => ({ cursor: cursor.from(item as never), node: item as E })),
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: cursor.hasPrevPage,
      startCursor: cursor.startCursor,
      endCursor: cursor.endCursor,
    },
    count: isWhole
      ? async () => exactly(cursor.items.length)
      : once(() => countRows(ctx, type as EntityName<E>, scoped, { roughly, least })),
  };
}

/** Counts when first asked, and once. */
function once(count: () => Promise<RowCount>): () => Promise<RowCount> {
  let counted: Promise<RowCount> | undefined;
  return () => (counted ??= count());
}

/** A place in a list in another order would be read as its beginning, and whoever leafs on would never come to the end. */
function readableCursor(cursor: string, order: readonly object[]): string {
  const places = order.flatMap((by) => Object.keys(by)).length;
  if (placesOf(cursor) !== places) throw new Refusal('CURSOR_INVALID', {});
  return cursor;
}

function placesOf(cursor: string): number | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) ? place.length : undefined;
  } catch {
    return undefined;
  }
}
