import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Inspection } from '../inspection/inspection.entity.ts';
import { BulkResult, oneByOne } from '../one-by-one.ts';
import { issueNotice } from './issue-notice.ts';
import { IssueNoticeInput, IssueNoticesInput, RecordServiceInput, ReissueNoticeInput } from './notice.inputs.ts';
import { recordService } from './record-service.ts';
import { reissueNotice } from './reissue-notice.ts';

@Resolver()
export class NoticeResolver {
  @Mutation(() => Inspection)
  @Allow('inspection.notice')
  issueNotice(@Arg('input', () => IssueNoticeInput) input: IssueNoticeInput, @Ctx() ctx: Context): Promise<Inspection> {
    return issueNotice(ctx, input);
  }

  @Mutation(() => BulkResult)
  @Allow('inspection.notice')
  issueNotices(
    @Arg('input', () => IssueNoticesInput) input: IssueNoticesInput,
    @Ctx() ctx: Context,
  ): Promise<BulkResult> {
    const { inspectionIds, ...details } = input;
    return oneByOne(ctx, inspectionIds, (inspectionId) => issueNotice(ctx, { ...details, inspectionId }));
  }

  @Mutation(() => Inspection)
  @Allow('inspection.notice')
  reissueNotice(
    @Arg('input', () => ReissueNoticeInput) input: ReissueNoticeInput,
    @Ctx() ctx: Context,
  ): Promise<Inspection> {
    return reissueNotice(ctx, input);
  }

  @Mutation(() => Inspection)
  @Allow('inspection.serve')
  recordService(
    @Arg('input', () => RecordServiceInput) input: RecordServiceInput,
    @Ctx() ctx: Context,
  ): Promise<Inspection> {
    return recordService(ctx, input);
  }
}
