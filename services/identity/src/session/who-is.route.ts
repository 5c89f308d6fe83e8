import { AccountState } from '@sunlot/glossary';
import type { Actor, Context, Route } from '@sunlot/subgraph-kit';
import { Account } from '../account/account.entity.ts';
import { Session } from './session.entity.ts';
import { endOf } from './session.rules.ts';
import { digestOf } from './sign-in.ts';

/**
 * Tells the gateway whose session a token is. Answers `{}` for a token that is unknown, ended or expired: the gateway
 * treats all of them as nobody.
 */
export const whoIs: Route = {
  method: 'POST',
  path: '/sessions/who-is',
  verb: 'session.who_is',
  answer: async (ctx, { body }) => {
    const token = (JSON.parse(body.toString()) as { token: string }).token;
    return { type: 'application/json', body: JSON.stringify(await claimsOf(ctx, token)) };
  },
};

async function claimsOf(ctx: Context, token: string): Promise<{ actor?: Actor; language?: 'zh' | 'en' }> {
  const session = await ctx.em.findOne(
    Session,
    { tokenDigest: digestOf(token) },
    { populate: ['account', 'account.organization'] },
  );
  if (!session || endOf(session) <= ctx.now || session.account.state === AccountState.DISABLED) return {};
  await touch(ctx, session);
  return { actor: actorOf(session.account), language: session.account.language };
}

/** A use counts to the minute: one write a minute and session, not one a request. */
async function touch(ctx: Context, session: Session): Promise<void> {
  if (ctx.now.getTime() - session.lastUsedAt.getTime() < 60_000) return;
  await ctx.em.nativeUpdate(Session, { tokenDigest: session.tokenDigest }, { lastUsedAt: ctx.now });
}

function actorOf(account: Account): Actor {
  const { organization } = account;
  return {
    accountId: account.id,
    name: account.name,
    roles: account.roles,
    organizationId: organization.id,
    organizationName: organization.name,
    divisionId: organization.divisionId,
    organizationKind: organization.kind,
    level: organization.level,
    districtCode: organization.districtCode,
    inspectorId: account.inspectorId,
  };
}
