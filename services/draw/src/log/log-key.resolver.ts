import { Allow, type Context, TextLength } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Matches } from 'class-validator';
import { changeLogKey } from './change-log-key.ts';
import { LogKey } from './log-key.entity.ts';
import { logKeys, verifierLineOf } from './log-keys.ts';

@InputType()
export class ChangeLogKeyInput {
  /** One line: it stands in the note of the change, for good. */
  @Field(() => String)
  @TextLength(4, 300)
  @Matches(/^\P{C}+$/u)
  reason!: string;
}

@Resolver(() => LogKey)
export class LogKeyResolver {
  /** Every key the log has had, the newest last. */
  @Query(() => [LogKey])
  @Allow('log.read')
  logKeys(@Ctx() ctx: Context): Promise<LogKey[]> {
    return logKeys(ctx);
  }

  @Mutation(() => LogKey)
  @Allow('log.change_key')
  changeLogKey(@Arg('input', () => ChangeLogKeyInput) input: ChangeLogKeyInput, @Ctx() ctx: Context): Promise<LogKey> {
    return changeLogKey(ctx, input);
  }

  /** The line `name+id+key` others verify with. */
  @FieldResolver(() => String)
  verifier(@Root() key: LogKey): Promise<string> {
    return verifierLineOf(key);
  }
}
