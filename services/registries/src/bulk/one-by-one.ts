import type { FilterQuery } from '@mikro-orm/postgresql';
import { refusalText } from '@sunlot/glossary';
import { type Context, JSONValue, Refusal } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What became of one entry of a bulk act: done, or refused with its code, its facts and the words for them. */
@ObjectType()
export class EntryDone {
  @Field(() => ID)
  id!: string;

  /** As the register calls it; null for one that is not there. */
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Boolean)
  done!: boolean;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => JSONValue, { nullable: true })
  facts!: unknown;
}

@ObjectType()
export class EntriesDone {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => [EntryDone])
  rows!: EntryDone[];
}

/** An entry of a register, as a bulk act lists it. */
interface Entry {
  id: string;
  name: string;
}

/**
 * Does an act to each entry of a register and lists what became of it, in the order asked. A refusal concerns its own row only,
 * because an act refuses before it changes anything; a fault undoes all of them.
 */
export async function oneByOne<E extends Entry>(
  ctx: Context,
  register: new () => E,
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
): Promise<EntriesDone> {
  const refusals = new Map<string, Refusal>();
  const asked = [...new Set(ids)];
  // Beforehand: who gives an entry away may not see it afterwards.
  const names = await namesOf(ctx, register, asked);
  // Held in one order everywhere, so that two bulk acts never wait for each other.
  for (const id of asked.toSorted()) {
    await act(id).catch((fault: unknown) => {
      if (!(fault instanceof Refusal)) throw fault;
      refusals.set(id, fault);
    });
  }
  const rows = asked.map((id) => rowOf(ctx, id, names.get(id) ?? null, refusals.get(id)));
  return { done: asked.length - refusals.size, refused: refusals.size, rows };
}

async function namesOf<E extends Entry>(
  ctx: Context,
  register: new () => E,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const chosen = { id: { $in: [...ids] } } as object as FilterQuery<E>;
  const entries: Entry[] = await ctx.em.find(register, ctx.visible(register, chosen));
  return new Map(entries.map(({ id, name }) => [id, name]));
}

function rowOf(ctx: Context, id: string, name: string | null, refusal: Refusal | undefined): EntryDone {
  if (!refusal) return { id, name, done: true, code: null, message: null, facts: null };
  const { code, facts } = refusal;
  return { id, name, done: false, code, message: refusalText(code, facts, ctx.language), facts };
}
