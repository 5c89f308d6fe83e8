import { DrawState, ReplacementState } from '@sunlot/glossary';
import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Draw } from '../session/draw.entity.ts';
import { confirmReplacement, refuseReplacement } from './decide-replacement.ts';
import { proposeReplacement } from './propose-replacement.ts';
import { Replacement } from './replacement.entity.ts';
import { ProposeReplacementInput, RefuseReplacementInput, ReplacementInput } from './replacement.inputs.ts';
import { replacementsOf } from './replacements-of.ts';

@Resolver(() => Replacement)
export class ReplacementResolver {
  @Mutation(() => Replacement)
  @Allow('replacement.propose')
  proposeReplacement(
    @Arg('input', () => ProposeReplacementInput) input: ProposeReplacementInput,
    @Ctx() ctx: Context,
  ): Promise<Replacement> {
    return proposeReplacement(ctx, input);
  }

  @Mutation(() => Replacement)
  @Allow('replacement.decide')
  confirmReplacement(
    @Arg('input', () => ReplacementInput) input: ReplacementInput,
    @Ctx() ctx: Context,
  ): Promise<Replacement> {
    return confirmReplacement(ctx, input);
  }

  @Mutation(() => Replacement)
  @Allow('replacement.decide')
  refuseReplacement(
    @Arg('input', () => RefuseReplacementInput) input: RefuseReplacementInput,
    @Ctx() ctx: Context,
  ): Promise<Replacement> {
    return refuseReplacement(ctx, input);
  }

  /** The draw that draws the replacements; null until it is decided. */
  @FieldResolver(() => Draw, { nullable: true })
  async by(@Root() { byDrawId }: Replacement, @Ctx() ctx: Context): Promise<Draw | null> {
    return byDrawId ? ((await ctx.load(drawsById, byDrawId)) ?? null) : null;
  }

  @FieldResolver(() => [String])
  allowed(@Root() replacement: Replacement, @Ctx() ctx: Context): string[] {
    return mayDecide(ctx, replacement) ? ['confirmReplacement', 'refuseReplacement'] : [];
  }
}

/** What a draw has to do with replacements: what was skipped in it, and which draw it makes whole. */
@Resolver(() => Draw)
export class DrawReplacementsResolver {
  @FieldResolver(() => [Replacement])
  replacements(@Root() draw: Draw, @Ctx() ctx: Context): Promise<Replacement[]> {
    return replacementsOf(ctx, draw);
  }

  /** The draw whose skipped objects this one replaces; null in a draw of its own. */
  @FieldResolver(() => Draw, { nullable: true })
  async replaces(@Root() { replacesId }: Draw, @Ctx() ctx: Context): Promise<Draw | null> {
    return replacesId ? ((await ctx.load(drawsById, replacesId)) ?? null) : null;
  }
}

export function mayDecide(ctx: Context, { state, proposedByDivision }: Replacement): boolean {
  return (
    state === ReplacementState.PROPOSED && ctx.may('replacement.decide') && ctx.actor.divisionId !== proposedByDivision
  );
}

/** Whether the actor may say that objects of this draw were ineligible. */
export function mayPropose(ctx: Context, draw: Draw): boolean {
  const isDrawn = draw.state === DrawState.DRAWN || draw.state === DrawState.OPEN;
  return isDrawn && ctx.may('replacement.propose') && ctx.actor.divisionId === draw.initiatorDivisionId;
}

async function drawsById(ids: readonly string[], ctx: Context): Promise<(Draw | undefined)[]> {
  const found = await ctx.em.find(Draw, ctx.visible(Draw, { id: { $in: [...ids] } }));
  return ids.map((id) => found.find((draw) => draw.id === id));
}
