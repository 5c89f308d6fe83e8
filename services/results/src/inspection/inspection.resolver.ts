import type { FilterQuery, OrderDefinition } from '@mikro-orm/postgresql';
import { Light } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  containing,
  type Context,
  historyOf,
  page,
  dueOnWith,
  lightOf,
} from '@sunlot/subgraph-kit';
import { hoursBetween } from '@sunlot/workdays';
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { noticesByInspection, servicesByInspection } from '../notice/current-notice.ts';
import { InspectionNotice, NoticedItem } from '../notice/inspection-notice.entity.ts';
import { ProofOfService } from '../notice/proof-of-service.entity.ts';
import { PublicationClockType } from '../publication/publication-clock.type.ts';
import { Publication } from '../publication/publication.entity.ts';
import { publicationsByInspection } from '../publication/publications.ts';
import { InspectionRecord } from '../record/inspection-record.entity.ts';
import { recordsByInspection } from '../record/records.ts';
import { drawnTasksById } from '../task/drawn-tasks.ts';
import { Task } from '../task/task.visitor.ts';
import { allowedOn } from './allowed.ts';
import { Draw } from './draw.stub.ts';
import { Inspection } from './inspection.entity.ts';
import { InspectionFilter, InspectionSort, InspectionSortBy } from './inspection.inputs.ts';
import { InspectionObject } from './inspection-object.visitor.ts';
import { Organization } from './organization.stub.ts';
import { findInspection, noteSealedViews } from './sealed-view.ts';

const InspectionConnection = connectionOf(Inspection);

@Resolver(() => Inspection)
export class InspectionResolver {
  @Query(() => InspectionConnection)
  @Allow('inspection.read')
  async inspections(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => InspectionFilter, { nullable: true }) filter?: InspectionFilter,
    @Arg('sort', () => InspectionSort, { nullable: true }) sort?: InspectionSort,
  ): Promise<Connection<Inspection>> {
    const where = matching(ctx, filter ?? {});
    const found = await page(ctx, Inspection, { where, orderBy: orderOf(sort), asked: { first, after, last, before } });
    await noteSealedViews(
      ctx,
      found.edges.map(({ node }) => node),
    );
    return found;
  }

  @Query(() => Inspection, { nullable: true })
  @Allow('inspection.read')
  inspection(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Inspection | undefined> {
    return findInspection(ctx, id);
  }

  // The homes of these three decide who sees them: whoever may not reads null, and still reads the visit.
  @FieldResolver(() => Task, { nullable: true })
  task(@Root() visit: Inspection): Task {
    return Object.assign(new Task(), { id: visit.taskId });
  }

  @FieldResolver(() => Draw, { nullable: true })
  draw(@Root() visit: Inspection): Draw {
    return Object.assign(new Draw(), { id: visit.replacementDrawId ?? visit.drawId });
  }

  @FieldResolver(() => InspectionObject, { nullable: true })
  object(@Root() visit: Inspection): InspectionObject {
    return Object.assign(new InspectionObject(), { id: visit.objectId });
  }

  @FieldResolver(() => Organization)
  division(@Root() visit: Inspection): Organization {
    return Object.assign(new Organization(), { id: visit.divisionId });
  }

  @FieldResolver(() => [NoticedItem])
  async items(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<NoticedItem[]> {
    const task = await ctx.load(drawnTasksById, visit.drawId);
    return task!.items.map(({ code, name }) => ({ code, name }));
  }

  @FieldResolver(() => InspectionNotice, { nullable: true })
  notice(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<InspectionNotice | undefined> {
    return ctx.load(noticesByInspection, visit.id);
  }

  @FieldResolver(() => ProofOfService, { nullable: true })
  service(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<ProofOfService | undefined> {
    return ctx.load(servicesByInspection, visit.id);
  }

  @FieldResolver(() => [InspectionRecord])
  async records(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<InspectionRecord[]> {
    return (await ctx.load(recordsByInspection, visit.id)) ?? [];
  }

  @FieldResolver(() => Publication, { nullable: true })
  publication(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<Publication | undefined> {
    return ctx.load(publicationsByInspection, visit.id);
  }

  @FieldResolver(() => PublicationClockType, { nullable: true })
  async publicationClock(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<PublicationClockType | null> {
    const task = await ctx.load(drawnTasksById, visit.drawId);
    return PublicationClockType.of(task!, visit.state, ctx.today);
  }

  @FieldResolver(() => Light)
  light(@Root() visit: Inspection, @Ctx() ctx: Context): Light {
    return lightOf(visit.dueOn, ctx.today);
  }

  /** Clock hours to the planned start; negative once it has passed, null while none is planned. */
  @FieldResolver(() => Float, { nullable: true })
  hoursToStart(@Root() visit: Inspection, @Ctx() ctx: Context): number | null {
    return visit.plannedStart && hoursBetween(ctx.now, visit.plannedStart);
  }

  @FieldResolver(() => [String])
  allowed(@Root() visit: Inspection, @Ctx() ctx: Context): string[] {
    return allowedOn(ctx, visit);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() visit: Inspection, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, visit);
  }
}

function matching(
  ctx: Context,
  { taskId, objectId, divisionId, state, search, mine, light }: InspectionFilter,
): FilterQuery<Inspection> {
  return {
    ...(taskId ? { taskId } : {}),
    ...(objectId ? { objectId } : {}),
    ...(divisionId ? { divisionId } : {}),
    ...(state ? { state } : {}),
    ...(light ? { dueOn: dueOnWith(light, ctx.today) } : {}),
    ...(mine ? myOwn(ctx) : {}),
    ...(search
      ? { $or: ['objectName', 'objectCode', 'number'].map((field) => ({ [field]: containing(search) })) }
      : {}),
  } as FilterQuery<Inspection>;
}

function myOwn({ actor }: Context): Record<string, unknown> {
  return actor.inspectorId ? { inspectorIds: { $contains: [actor.inspectorId] } } : { divisionId: actor.divisionId };
}

function orderOf(sort?: InspectionSort): OrderDefinition<Inspection> {
  const direction = sort?.order === 'DESC' ? 'desc' : 'asc';
  switch (sort?.by) {
    case InspectionSortBy.OBJECT_NAME:
      return { objectName: direction };
    case InspectionSortBy.UPDATED_AT:
      return { updatedAt: direction };
    case InspectionSortBy.NUMBER:
      return { number: direction };
    case undefined:
      return { updatedAt: 'desc' };
  }
}
