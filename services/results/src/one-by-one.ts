import { refusalText } from '@sunlot/glossary';
import { type Context, JSONValue, Refusal } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Inspection } from './inspection/inspection.entity.ts';

/** What became of one visit of a bulk act: done, or refused with its code, its facts and the words for them. */
@ObjectType()
export class BulkRow {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) done!: boolean;
  @Field(() => Inspection, { nullable: true }) inspection!: Inspection | null;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String, { nullable: true }) message!: string | null;
  @Field(() => JSONValue, { nullable: true }) facts!: unknown;
}

@ObjectType()
export class BulkResult {
  @Field(() => Int) done!: number;
  @Field(() => Int) refused!: number;
  @Field(() => [BulkRow]) rows!: BulkRow[];
}

/**
 * Does an act to each visit and lists what became of it, in the order asked. A refusal concerns its own row only,
 * because an act refuses before it changes anything; a fault undoes all of them.
 */
export async function oneByOne(
  ctx: Context,
  ids: readonly string[],
  act: (id: string) => Promise<Inspection>,
): Promise<BulkResult> {
  const rows = new Map<string, BulkRow>();
  // Held in one order everywhere, so that two bulk acts never wait for each other.
  for (const id of [...ids].sort()) {
    rows.set(id, await act(id).then(doneRow, (fault: unknown) => refusedRow(ctx, id, fault)));
  }
  const inOrder = ids.map((id) => rows.get(id)!);
  const done = inOrder.filter((row) => row.done).length;
  return { done, refused: inOrder.length - done, rows: inOrder };
}

function doneRow(inspection: Inspection): BulkRow {
  return { id: inspection.id, done: true, inspection, code: null, message: null, facts: null };
}

function refusedRow(ctx: Context, id: string, fault: unknown): BulkRow {
  if (!(fault instanceof Refusal)) throw fault;
  const { code, facts } = fault;
  return { id, done: false, inspection: null, code, message: refusalText(code, facts, ctx.language), facts };
}
