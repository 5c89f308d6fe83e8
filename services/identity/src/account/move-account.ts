import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Organization } from '../organization/organization.entity.ts';
import { endSessionsOf } from '../session/sign-out.ts';
import { Account } from './account.entity.ts';
import type { MoveAccountInput } from './account.inputs.ts';

/**
 * Gives an account to another unit, and says whose registry entry it is from now on. Nobody moves their own: with the unit go its rights. Open
 * sessions end, so that nobody goes on acting for the unit before. Moved to where it is already, it stays as it is.
 */
export async function moveAccount(ctx: Context, input: MoveAccountInput): Promise<Account> {
  const account = await ctx.hold(Account, input.accountId);
  if (account.id === ctx.actor.accountId) throw new Refusal('OWN_ACCOUNT', { step: 'moveAccount' });
  const from = await ctx.get(Organization, account.organization.id);
  const to = await ctx.get(Organization, input.organizationId);
  const { inspectorId: before } = account;
  const { inspectorId: after = before } = input;
  if (from === to && before === after) return account;
  account.organization = to;
  account.inspectorId = after;
  await endSessionsOf(ctx, account);
  ctx.record(
    'account.moved',
    account,
    {
      ...(from !== to && { organization: { before: from.name, after: to.name } }),
      ...(before !== after && { inspectorId: { before, after } }),
    },
    input.reason,
  );
  return account;
}
