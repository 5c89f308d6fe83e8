import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { AccountState } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Account } from '../account/account.entity.ts';
import { fits } from './password.ts';
import { Session } from './session.entity.ts';
import type { SignInInput, SignInResult } from './session.inputs.ts';
import { afterFailure, endOf } from './session.rules.ts';

/** Opens a session, or refuses without saying whether the account or the password was wrong. */
export async function signIn(ctx: Context, { account: name, password }: SignInInput): Promise<SignInResult> {
  const account = await ctx.em.findOne(Account, { account: name.trim().toLowerCase() });
  if (account?.stateAt(ctx.now) === AccountState.LOCKED)
    throw new Refusal('ACCOUNT_LOCKED', { until: account.lockedUntil });
  const known = account?.state === AccountState.ACTIVE ? account : undefined;
  if (!(await fits(known?.passwordHash, password))) {
    if (known) await countFailure(ctx, known.id);
    throw new Refusal('SIGN_IN_REFUSED', {});
  }
  return openSession(ctx, known!);
}

/**
 * The count is kept although the act is refused, else nobody would ever be locked out. Whoever tries is nobody yet, so the
 * row is held without asking what they may see.
 */
async function countFailure(ctx: Context, id: string): Promise<void> {
  await ctx.apart(async (apart) => {
    const account = await apart.em.findOneOrFail(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    Object.assign(account, afterFailure(account.failedTries, apart.now));
    apart.record('account.sign_in_failed', account, { lockedUntil: account.lockedUntil });
  });
}

function openSession(ctx: Context, account: Account): SignInResult {
  const token = randomBytes(32).toString('base64url');
  const now = ctx.now;
  const session = ctx.em.create(Session, {
    tokenDigest: digestOf(token),
    account,
    beganAt: now,
    lastUsedAt: now,
    endedAt: null,
  });
  account.failedTries = 0;
  account.lockedUntil = null;
  account.lastSignInAt = now;
  ctx.record('account.signed_in', account);
  ctx.answerHeaders['x-sunlot-session'] = token;
  return { token, account, expiresAt: endOf(session) };
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
