import { AccountState, Language } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Organization } from '../organization/organization.entity.ts';
import { hashPassword, newPassword } from '../session/password.ts';
import { Account } from './account.entity.ts';
import { CreatedAccount, type CreateAccountInput } from './account.inputs.ts';

/** Makes an account with a password nobody has used before. Refuses a name that is taken, however it is capitalised. */
export async function createAccount(ctx: Context, input: CreateAccountInput): Promise<CreatedAccount> {
  const name = input.account.toLowerCase();
  const organization = await ctx.get(Organization, input.organizationId);
  if (await ctx.em.findOne(Account, { account: name })) throw new Refusal('ACCOUNT_TAKEN', { account: name });
  const initialPassword = newPassword();
  const account = ctx.em.create(Account, {
    account: name,
    name: input.name,
    passwordHash: await hashPassword(initialPassword),
    roles: input.roles,
    organization,
    inspectorId: input.inspectorId ?? null,
    language: Language.ZH,
    state: AccountState.ACTIVE,
    failedTries: 0,
    lockedUntil: null,
    lastSignInAt: null,
  });
  await ctx.em.flush();
  const { roles, inspectorId } = account;
  ctx.record('account.created', account, { account: name, roles, organization: organization.name, inspectorId });
  return Object.assign(new CreatedAccount(), { account, initialPassword });
}
