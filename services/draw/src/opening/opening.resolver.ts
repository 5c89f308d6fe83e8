import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Draw } from '../session/draw.entity.ts';
import { issueOpening, OpeningSlip } from './issue-opening.ts';
import { IssuedOpening } from './issued-opening.entity.ts';
import { IssueOpeningInput } from './opening.inputs.ts';

@Resolver()
export class OpeningResolver {
  @Mutation(() => OpeningSlip)
  @Allow('opening.issue')
  issueOpening(
    @Arg('input', () => IssueOpeningInput) input: IssueOpeningInput,
    @Ctx() ctx: Context,
  ): Promise<OpeningSlip> {
    return issueOpening(ctx, input);
  }

  /** The openings issued of a draw, the latest first; empty when nobody has asked for one. */
  @Query(() => [IssuedOpening])
  @Allow('opening.issue')
  async issuedOpenings(@Arg('drawId', () => ID) drawId: string, @Ctx() ctx: Context): Promise<IssuedOpening[]> {
    const draw = await ctx.get(Draw, drawId);
    return ctx.em.find(IssuedOpening, { drawId: draw.id }, { orderBy: { issuedAt: 'desc' }, limit: 200 });
  }
}
