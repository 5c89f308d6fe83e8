import type { FilterQuery } from '@mikro-orm/postgresql';
import { AccountState } from '@sunlot/glossary';
import { Allow, AuditEntry, connectionOf, type Connection, type Context, historyOf, page } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import { organizationsById } from '../organization/organization.resolver.ts';
import { Account } from './account.entity.ts';
import {
  AccountFilter,
  AccountReasonInput,
  CreateAccountInput,
  CreatedAccount,
  GrantRolesInput,
  MoveAccountInput,
  SetLanguageInput,
} from './account.inputs.ts';
import { disableAccount, enableAccount, endSessions } from './close-account.ts';
import { createAccount } from './create-account.ts';
import { grantRoles } from './grant-roles.ts';
import { moveAccount } from './move-account.ts';

const AccountConnection = connectionOf(Account);

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection)
  @Allow('account.list')
  accounts(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter?: AccountFilter,
  ): Promise<Connection<Account>> {
    return page(ctx, Account, {
      where: matching(filter ?? {}),
      orderBy: { account: 'asc' },
      asked: { first, after, last, before },
    });
  }

  @Query(() => Account, { nullable: true })
  @Allow('account.list')
  account(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Account | undefined> {
    return ctx.find(Account, id);
  }

  @Mutation(() => CreatedAccount)
  @Allow('account.create')
  createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() ctx: Context,
  ): Promise<CreatedAccount> {
    return createAccount(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('account.grant_roles')
  grantRoles(@Arg('input', () => GrantRolesInput) input: GrantRolesInput, @Ctx() ctx: Context): Promise<Account> {
    return grantRoles(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('account.move_account')
  moveAccount(@Arg('input', () => MoveAccountInput) input: MoveAccountInput, @Ctx() ctx: Context): Promise<Account> {
    return moveAccount(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('account.disable')
  disableAccount(
    @Arg('input', () => AccountReasonInput) input: AccountReasonInput,
    @Ctx() ctx: Context,
  ): Promise<Account> {
    return disableAccount(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('account.disable')
  enableAccount(
    @Arg('input', () => AccountReasonInput) input: AccountReasonInput,
    @Ctx() ctx: Context,
  ): Promise<Account> {
    return enableAccount(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('account.disable')
  endSessions(
    @Arg('input', () => AccountReasonInput) input: AccountReasonInput,
    @Ctx() ctx: Context,
  ): Promise<Account> {
    return endSessions(ctx, input);
  }

  @Mutation(() => Account)
  @Allow('session.me')
  async setLanguage(
    @Arg('input', () => SetLanguageInput) input: SetLanguageInput,
    @Ctx() ctx: Context,
  ): Promise<Account> {
    const account = await ctx.hold(Account, ctx.actor.accountId);
    account.language = input.language;
    return account;
  }

  @FieldResolver(() => AccountState)
  state(@Root() account: Account, @Ctx() ctx: Context): AccountState {
    return account.stateAt(ctx.now);
  }

  @FieldResolver(() => Organization)
  organization(@Root() account: Account, @Ctx() ctx: Context): Promise<Organization | undefined> {
    return ctx.load(organizationsById, account.organization.id);
  }

  @FieldResolver(() => [AuditEntry])
  async history(@Root() account: Account, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return ctx.may('account.create') || account.id === ctx.actor.accountId ? historyOf(ctx, account) : [];
  }
}

function matching({ search, organizationId, role }: AccountFilter): FilterQuery<Account> {
  return {
    ...(search ? { $or: [{ account: { $ilike: `%${search}%` } }, { name: { $ilike: `%${search}%` } }] } : {}),
    ...(organizationId ? { organization: organizationId } : {}),
    ...(role ? { roles: { $contains: [role] } } : {}),
  } as FilterQuery<Account>;
}
