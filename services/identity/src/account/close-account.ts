import { AccountState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { endSessionsOf } from '../session/sign-out.ts';
import { Account } from './account.entity.ts';
import type { AccountReasonInput } from './account.inputs.ts';

/** Closes an account and ends its sessions at once. The account stays, because its acts stay. */
export async function disableAccount(ctx: Context, { accountId, reason }: AccountReasonInput): Promise<Account> {
  const account = await ctx.hold(Account, accountId);
  if (account.id === ctx.actor.accountId) throw new Refusal('OWN_ACCOUNT', { step: 'disableAccount' });
  account.state = AccountState.DISABLED;
  await endSessionsOf(ctx, account);
  ctx.record('account.disabled', account, undefined, reason);
  return account;
}

/** Opens a disabled or locked account again. */
export async function enableAccount(ctx: Context, { accountId, reason }: AccountReasonInput): Promise<Account> {
  const account = await ctx.hold(Account, accountId);
  account.state = AccountState.ACTIVE;
  account.failedTries = 0;
  account.lockedUntil = null;
  ctx.record('account.enabled', account, undefined, reason);
  return account;
}

/** Ends every session of another account. */
export async function endSessions(ctx: Context, { accountId, reason }: AccountReasonInput): Promise<Account> {
  const account = await ctx.hold(Account, accountId);
  await endSessionsOf(ctx, account);
  ctx.record('account.sessions_ended', account, undefined, reason);
  return account;
}
