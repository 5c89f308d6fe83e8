import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { KeepPreferenceInput } from './preference.inputs.ts';

/** Room for a hundred saved filters; who wants more keeps something else here. */
const LARGEST = 32_000;
const AT_MOST = 200;

/**
 * Keeps how a person has arranged something, in place of what was kept under the name. Not on the trail: it is nobody's
 * business and changes with every click. Refuses what is too large, and more names than a desk has.
 */
export async function keepPreference(ctx: Context, { name, value }: KeepPreferenceInput): Promise<boolean> {
  const { accountId } = ctx.actor;
  if (value === null || value === undefined) {
    await ctx.sql('delete from preference where account_id = $1 and name = $2', [accountId, name]);
    return true;
  }
  const text = JSON.stringify(value);
  if (text.length > LARGEST) throw new Refusal('PREFERENCE_TOO_LARGE', { name, size: text.length, largest: LARGEST });
  const [kept] = await ctx.sql('select count(*)::int as others from preference where account_id = $1 and name <> $2', [
    accountId,
    name,
  ]);
  if ((kept!.others as number) >= AT_MOST) throw new Refusal('PREFERENCES_FULL', { most: AT_MOST });
  await ctx.sql(
    `insert into preference (account_id, name, value) values ($1, $2, $3::jsonb)
     on conflict (account_id, name) do update set value = excluded.value`,
    [accountId, name, text],
  );
  return true;
}
