import { type Assignment } from '@sunlot/facts';
import { connectionOf, type Context, exactly, type PageAsked } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { z } from 'zod';
import { inWords, linesOf } from '../sealing/lines-of.ts';
import type { Draw } from './draw.entity.ts';

@ObjectType()
export class DrawnInspector {
  @Field(() => ID) inspectorId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) organizationName!: string;
  @Field(() => String) certificateNumber!: string;
  @Field(() => Boolean) leader!: boolean;
}

/** An object that was drawn and the team that goes, as they were at the freeze. */
@ObjectType()
export class DrawnObject {
  @Field(() => Int) order!: number;
  @Field(() => ID) objectId!: string;
  @Field(() => String) objectName!: string;
  @Field(() => String) objectCode!: string;
  @Field(() => String) districtCode!: string;
  @Field(() => [DrawnInspector]) team!: DrawnInspector[];
}

export const DrawnObjectConnection = connectionOf(DrawnObject);

type DrawnPage = InstanceType<typeof DrawnObjectConnection>;

/** A page of the drawn objects in draw order, read from the assignments file up to the page asked for; empty before the draw. */
export async function drawnPage(ctx: Context, draw: Draw, { first, after }: PageAsked): Promise<DrawnPage> {
  const from = after ? Number(Buffer.from(after, 'base64url').toString()) : 0;
  const size = Math.min(first ?? 25, 200);
  const drawn = draw.assignmentsFile ? await drawnFrom(ctx, draw.assignmentsFile, from, size + 1) : [];
  const edges = drawn.slice(0, size).map((node) => ({ cursor: cursorOf(node.order), node }));
  return Object.assign(new DrawnObjectConnection(), {
    edges,
    pageInfo: {
      hasNextPage: drawn.length > size,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: async () => exactly(draw.assignmentsFile ? (draw.sampleSize ?? 0) : 0),
  });
}

async function drawnFrom(ctx: Context, file: string, from: number, size: number): Promise<DrawnObject[]> {
  const wanted: string[] = [];
  let passed = 0;
  for await (const lines of linesOf(ctx.vault.open(file))) {
    wanted.push(...lines.slice(Math.max(0, from - passed), Math.max(0, from + size - passed)));
    passed += lines.length;
    if (wanted.length === size) break;
  }
  return wanted.map((line) => drawnObject(JSON.parse(inWords(line)) as z.infer<typeof Assignment>));
}

function drawnObject({ order, object, team }: z.infer<typeof Assignment>): DrawnObject {
  return {
    order,
    objectId: object.id,
    objectName: object.name,
    objectCode: object.code,
    districtCode: object.districtCode,
    team,
  };
}

const cursorOf = (order: number): string => Buffer.from(String(order)).toString('base64url');
