import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Account } from '../account/account.entity.ts';
import { fits, hashPassword } from './password.ts';
import type { ChangePasswordInput } from './session.inputs.ts';
import { endSessionsOf } from './sign-out.ts';

/** Changes one's own password and ends all sessions, the one at hand included: whoever knew the old one is out. */
export async function changePassword(ctx: Context, { current, next }: ChangePasswordInput): Promise<boolean> {
  const account = await ctx.hold(Account, ctx.actor.accountId);
  if (!(await fits(account.passwordHash, current))) throw new Refusal('SIGN_IN_REFUSED', {});
  account.passwordHash = await hashPassword(next);
  await endSessionsOf(ctx, account);
  ctx.record('account.password_changed', account);
  ctx.answerHeaders['x-sunlot-session'] = 'ended';
  return true;
}
