import type { Context } from '@sunlot/subgraph-kit';
import { Account } from '../account/account.entity.ts';
import { Session } from './session.entity.ts';

/** Ends every session of the account, at once and everywhere. */
export async function signOut(ctx: Context): Promise<boolean> {
  const account = await ctx.hold(Account, ctx.actor.accountId);
  await endSessionsOf(ctx, account);
  ctx.record('account.signed_out', account);
  ctx.answerHeaders['x-sunlot-session'] = 'ended';
  return true;
}

export async function endSessionsOf(ctx: Context, account: Account): Promise<void> {
  await ctx.em.nativeUpdate(Session, { account, endedAt: null }, { endedAt: ctx.now });
}
