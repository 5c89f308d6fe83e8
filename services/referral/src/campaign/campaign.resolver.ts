import { Allow, type Connection, connectionOf, type Context, page } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ProposeCampaignInput } from './campaign.inputs.ts';
import { CampaignProposal } from './campaign-proposal.entity.ts';
import { proposeCampaign } from './propose-campaign.ts';
import { RecurringProblem, recurringProblems } from './recurring-problems.ts';

const CampaignProposalConnection = connectionOf(CampaignProposal);

@Resolver()
export class CampaignResolver {
  @Query(() => CampaignProposalConnection)
  @Allow('campaign.read')
  campaignProposals(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<CampaignProposal>> {
    return page(ctx, CampaignProposal, { where: {}, orderBy: { proposedAt: 'desc' }, asked: { first, after } });
  }

  @Query(() => [RecurringProblem])
  @Allow('campaign.read')
  recurringProblems(@Ctx() ctx: Context): Promise<RecurringProblem[]> {
    return recurringProblems(ctx);
  }

  @Mutation(() => CampaignProposal)
  @Allow('campaign.propose')
  proposeCampaign(
    @Arg('input', () => ProposeCampaignInput) input: ProposeCampaignInput,
    @Ctx() ctx: Context,
  ): Promise<CampaignProposal> {
    return proposeCampaign(ctx, input);
  }
}
