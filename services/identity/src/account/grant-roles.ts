import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { endSessionsOf } from '../session/sign-out.ts';
import { Account } from './account.entity.ts';
import type { GrantRolesInput } from './account.inputs.ts';

/** Gives an account exactly these roles. Nobody grants to themselves; open sessions end, so that old rights do not linger. */
export async function grantRoles(ctx: Context, { accountId, roles, reason }: GrantRolesInput): Promise<Account> {
  const account = await ctx.hold(Account, accountId);
  if (account.id === ctx.actor.accountId) throw new Refusal('OWN_ACCOUNT', { step: 'grantRoles' });
  const before = account.roles;
  account.roles = roles;
  await endSessionsOf(ctx, account);
  ctx.record('account.roles_granted', account, { before, after: roles }, reason);
  return account;
}
