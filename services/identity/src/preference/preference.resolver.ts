import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { keepPreference } from './keep-preference.ts';
import { Preference } from './preference.entity.ts';
import { KeepPreferenceInput } from './preference.inputs.ts';

@Resolver()
export class PreferenceResolver {
  /** What this person has kept, by name; never another's. */
  @Query(() => [Preference])
  @Allow('preference.keep')
  myPreferences(@Ctx() ctx: Context): Promise<Preference[]> {
    return ctx.em.find(Preference, { accountId: ctx.actor.accountId }, { orderBy: { name: 'asc' } });
  }

  @Mutation(() => Boolean)
  @Allow('preference.keep')
  keepPreference(
    @Arg('input', () => KeepPreferenceInput) input: KeepPreferenceInput,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return keepPreference(ctx, input);
  }
}
