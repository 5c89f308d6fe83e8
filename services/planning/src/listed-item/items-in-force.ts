import type { Context } from '@sunlot/subgraph-kit';
import type { Day } from '@sunlot/workdays';
import { ListedItem } from './listed-item.entity.ts';

/** Whether a version counts on that day; its last day in force still counts. */
export function isInForce({ inForceFrom, inForceTo }: Pick<ListedItem, 'inForceFrom' | 'inForceTo'>, on: Day): boolean {
  return inForceFrom <= on && (inForceTo === null || on <= inForceTo);
}

/** The list as it stands today, for these codes. A code that is not on it is not in the answer. */
export async function itemsInForce(ctx: Context, codes: readonly string[]): Promise<ReadonlyMap<string, ListedItem>> {
  const versions = await ctx.em.find(ListedItem, { code: { $in: [...codes] } }, { orderBy: { version: 'asc' } });
  return new Map(versions.filter((item) => isInForce(item, ctx.today)).map((item) => [item.code, item]));
}

/** What a code means today: the version in force, else the last one heard of. Undefined for a code never listed. */
export function currentItem(ctx: Context, code: string): Promise<ListedItem | undefined> {
  return ctx.load(currentItems, code);
}

async function currentItems(codes: readonly string[], ctx: Context): Promise<(ListedItem | undefined)[]> {
  const versions = await ctx.em.find(ListedItem, { code: { $in: [...codes] } }, { orderBy: { version: 'desc' } });
  return codes.map((code) => {
    const ofCode = versions.filter((item) => item.code === code);
    return ofCode.find((item) => isInForce(item, ctx.today)) ?? ofCode[0];
  });
}

/** The very version a task was made for. */
export function itemVersion(ctx: Context, code: string, version: number): Promise<ListedItem | undefined> {
  return ctx.load(itemVersions, `${code}@${version}`);
}

async function itemVersions(keys: readonly string[], ctx: Context): Promise<(ListedItem | undefined)[]> {
  const codes = keys.map((key) => key.slice(0, key.lastIndexOf('@')));
  const versions = await ctx.em.find(ListedItem, { code: { $in: codes } });
  const byKey = new Map(versions.map((item) => [`${item.code}@${item.version}`, item]));
  return keys.map((key) => byKey.get(key));
}
