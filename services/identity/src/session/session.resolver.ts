import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Account } from '../account/account.entity.ts';
import { changePassword } from './change-password.ts';
import { ChangePasswordInput, SignInInput, SignInResult } from './session.inputs.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

@Resolver()
export class SessionResolver {
  @Mutation(() => SignInResult)
  @Allow('session.sign_in')
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() ctx: Context): Promise<SignInResult> {
    return signIn(ctx, input);
  }

  @Mutation(() => Boolean)
  @Allow('session.sign_out')
  signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx);
  }

  @Mutation(() => Boolean)
  @Allow('session.change_password')
  changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return changePassword(ctx, input);
  }

  /** Who is signed in; null for the public. */
  @Query(() => Account, { nullable: true })
  @Allow('session.me')
  me(@Ctx() ctx: Context): Promise<Account | undefined> {
    return ctx.find(Account, ctx.actor.accountId);
  }
}
