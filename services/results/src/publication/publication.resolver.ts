import type { FilterQuery } from '@mikro-orm/postgresql';
import { Allow, type Connection, connectionOf, containing, type Context, Masked, page } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionsById } from '../inspection/sealed-view.ts';
import { BulkResult } from '../one-by-one.ts';
import { EndRuling } from './end-ruling.entity.ts';
import { Publication } from './publication.entity.ts';
import {
  PublicationFilter,
  PublishInspectionInput,
  PublishInspectionsInput,
  RuleEndDateInput,
} from './publication.inputs.ts';
import { publishInspection, publishInspections } from './publish-inspection.ts';
import { ruleEndDate } from './rule-end-date.ts';

const PublicationConnection = connectionOf(Publication);

@Resolver(() => Publication)
export class PublicationResolver {
  @Query(() => PublicationConnection)
  @Allow('publication.read')
  publications(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => PublicationFilter, { nullable: true }) filter?: PublicationFilter,
  ): Promise<Connection<Publication>> {
    return latest(ctx, filter ?? {}, { first, after, last, before });
  }

  @Query(() => Publication, { nullable: true })
  @Allow('publication.read')
  publication(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Publication | undefined> {
    return ctx.find(Publication, id);
  }

  /** For everyone, without an account (R34). */
  @Query(() => PublicationConnection)
  @Allow('publication.view')
  publicPublications(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => PublicationFilter, { nullable: true }) filter?: PublicationFilter,
  ): Promise<Connection<Publication>> {
    return latest(ctx, filter ?? {}, { first, after, last, before });
  }

  @Query(() => Publication, { nullable: true })
  @Allow('publication.view')
  publicPublication(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Publication | undefined> {
    return ctx.find(Publication, id);
  }

  @Mutation(() => Inspection)
  @Allow('inspection.publish')
  publishInspection(
    @Arg('input', () => PublishInspectionInput) input: PublishInspectionInput,
    @Ctx() ctx: Context,
  ): Promise<Inspection> {
    return publishInspection(ctx, input.inspectionId);
  }

  @Mutation(() => BulkResult)
  @Allow('inspection.publish')
  publishInspections(
    @Arg('input', () => PublishInspectionsInput) input: PublishInspectionsInput,
    @Ctx() ctx: Context,
  ): Promise<BulkResult> {
    return publishInspections(ctx, input.inspectionIds);
  }

  @Mutation(() => EndRuling)
  @Allow('inspection.ruleEndDate')
  ruleEndDate(@Arg('input', () => RuleEndDateInput) input: RuleEndDateInput, @Ctx() ctx: Context): Promise<EndRuling> {
    return ruleEndDate(ctx, input);
  }

  /** Which official published it; the public reads null. */
  @FieldResolver(() => String, { nullable: true })
  @Masked('Publication.publishedByName')
  publishedByName(@Root() publication: Publication): string {
    return publication.publishedByName;
  }

  /** The visit behind it, for those who may see it; null for the public. */
  @FieldResolver(() => Inspection, { nullable: true })
  inspection(@Root() publication: Publication, @Ctx() ctx: Context): Promise<Inspection | undefined> | null {
    return ctx.may('inspection.read') ? ctx.load(inspectionsById, publication.inspectionId) : null;
  }
}

type Asked = Parameters<typeof page>[2]['asked'];

function latest(
  ctx: Context,
  { search, taskId, districtCode }: PublicationFilter,
  asked: Asked,
): Promise<Connection<Publication>> {
  const where = {
    ...(taskId ? { taskId } : {}),
    ...(districtCode ? { districtCode } : {}),
    ...(search ? { $or: ['objectName', 'objectCode'].map((field) => ({ [field]: containing(search) })) } : {}),
  } as FilterQuery<Publication>;
  return page(ctx, Publication, { where, orderBy: { publishedAt: 'desc' }, asked });
}
