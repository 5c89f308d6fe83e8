import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Pool } from '../pool/pool.entity.ts';
import { linesOf } from '../pool/pool-difference.ts';
import { CreditImport } from './credit-import.entity.ts';

/** Why a delivery cannot be taken back, or nothing: it was already, another followed, or a pool was cut by one of its classes. */
export async function whyNotTakenBack(ctx: Context, delivery: CreditImport): Promise<Refusal | undefined> {
  const { source, asOf } = delivery;
  if (delivery.undoneAt !== null) return new Refusal('CREDIT_DELIVERY_UNDONE', { source, asOf });
  const later = await laterDelivery(ctx, delivery);
  if (later) return new Refusal('CREDIT_DELIVERY_NOT_LAST', { source: later.source, asOf: later.asOf });
  const tasks = await tasksDrawnBy(ctx, delivery);
  return tasks.length > 0 ? new Refusal('CREDIT_CLASSES_USED', { tasks }) : undefined;
}

function laterDelivery(ctx: Context, { id, at }: CreditImport): Promise<CreditImport | null> {
  const followed = { id: { $ne: id }, at: { $gte: at }, undoneAt: null };
  return ctx.em.findOne(CreditImport, followed, { orderBy: { at: 'desc' } });
}

/**
 * The numbers of the tasks with a pool that has an object in a class this delivery brought it into: a pool holds the class of each of its objects, and
 * is never patched.
 */
async function tasksDrawnBy(ctx: Context, { id, at }: CreditImport): Promise<string[]> {
  // A cut that waited for the delivery says when it was begun.
  const since = new Date(at.getTime() - LONGEST_WAIT_MS);
  const pools = await ctx.em.find(Pool, { cutAt: { $gte: since } }, { orderBy: { cutAt: 'asc' } });
  const tasks = new Set<string>();
  for (const pool of pools) if (await holdsClassOf(ctx, pool, id)) tasks.add(pool.taskNumber);
  return [...tasks];
}

const LONGEST_WAIT_MS = 3_600_000;
/** So many objects are asked after at once: nearly every pool that holds a class of the delivery shows it with the first. */
const AT_ONCE = 5_000;

async function holdsClassOf(ctx: Context, { objectsDigest }: Pool, deliveryId: string): Promise<boolean> {
  let held: { readonly id: string; readonly creditClass: string }[] = [];
  const anyDelivered = async (): Promise<boolean> => {
    const asked = held;
    held = [];
    const [row] = await ctx.sql(
      `select exists (select 1 from unnest($1::uuid[], $2::text[]) as asked (id, class)
         join credit_class known on known.object_id = asked.id and known.class = asked.class where known.import_id = $3) as yes`,
      [asked.map(({ id }) => id), asked.map(({ creditClass }) => creditClass), deliveryId],
    );
    return row!.yes as boolean;
  };
  for await (const line of linesOf(() => ctx.vault.open(objectsDigest))) {
    held.push({ id: line.slice(0, line.indexOf('\t')), creditClass: line.slice(line.lastIndexOf('\t') + 1) });
    if (held.length === AT_ONCE && (await anyDelivered())) return true;
  }
  return held.length > 0 && anyDelivered();
}
