import { AccountState, Language, Level, OrganizationKind, Role } from '@sunlot/glossary';
import { type Context, Refusal, type Route } from '@sunlot/subgraph-kit';
import { Organization } from '../organization/organization.entity.ts';
import { hashPassword, newPassword } from '../session/password.ts';
import { Account } from './account.entity.ts';

/**
 * Makes the one account an empty house needs so that somebody can make the others. Only whoever installs holds the key
 * that signs this request, and it is refused for ever once there is any account.
 */
export const firstAdministratorRoute: Route = {
  method: 'POST',
  path: '/accounts/first-administrator',
  verb: 'account.create_first',
  answer: async (ctx) => ({
    type: 'application/json',
    body: JSON.stringify(await ctx.inTransaction(() => createFirst(ctx))),
  }),
};

async function createFirst(ctx: Context): Promise<object> {
  await ctx.sql(`select pg_advisory_xact_lock(hashtext('sunlot.first-administrator'))`);
  if ((await ctx.em.count(Account)) > 0) throw new Refusal('CONFLICT', {});
  const organization = installation(ctx);
  const password = newPassword();
  const account = ctx.em.create(Account, {
    account: 'administrator',
    name: '系统管理员',
    passwordHash: await hashPassword(password),
    roles: [Role.ADMINISTRATOR],
    organization,
    inspectorId: null,
    language: Language.ZH,
    state: AccountState.ACTIVE,
    failedTries: 0,
    lockedUntil: null,
    lastSignInAt: null,
  });
  await ctx.em.flush();
  ctx.record('account.created', account, { account: account.account, roles: account.roles });
  return {
    account: account.account,
    password,
    name: account.name,
    roles: account.roles,
    organization: organization.name,
  };
}

/** The administrator belongs to no body that inspects. */
function installation(ctx: Context): Organization {
  const id = ctx.newId();
  return ctx.em.create(Organization, {
    id,
    code: 'installation',
    name: '系统管理',
    shortName: '系统管理',
    authorityWord: '系统',
    kind: OrganizationKind.GOVERNMENT,
    level: Level.CITY,
    districtCode: null,
    parent: null,
    divisionId: id,
    sortOrder: 9_999,
  });
}
