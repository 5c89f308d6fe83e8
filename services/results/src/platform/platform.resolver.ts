import type { FilterQuery } from '@mikro-orm/postgresql';
import { Allow, type Connection, connectionOf, containing, type Context, page } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { exportToPlatform } from './export-to-platform.ts';
import { notePlatformAnswers } from './note-answers.ts';
import { ExportToPlatformInput, NotePlatformAnswersInput, PlatformDeliveryFilter } from './platform.inputs.ts';
import { PlatformDelivery } from './platform-delivery.entity.ts';
import { PlatformExport } from './platform-export.entity.ts';

const PlatformExportConnection = connectionOf(PlatformExport);
const PlatformDeliveryConnection = connectionOf(PlatformDelivery);

@Resolver(() => PlatformExport)
export class PlatformResolver {
  @Query(() => PlatformExportConnection)
  @Allow('platform.export')
  platformExports(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<PlatformExport>> {
    return page(ctx, PlatformExport, { where: {}, orderBy: { exportedAt: 'desc' }, asked: { first, after } });
  }

  @Query(() => PlatformDeliveryConnection)
  @Allow('platform.read')
  platformDeliveries(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => PlatformDeliveryFilter, { nullable: true }) filter?: PlatformDeliveryFilter,
  ): Promise<Connection<PlatformDelivery>> {
    const where = matching(filter ?? {});
    return page(ctx, PlatformDelivery, { where, orderBy: { endedOn: 'desc' }, asked: { first, after, last, before } });
  }

  @Mutation(() => PlatformExport)
  @Allow('platform.export')
  exportToPlatform(
    @Arg('input', () => ExportToPlatformInput) input: ExportToPlatformInput,
    @Ctx() ctx: Context,
  ): Promise<PlatformExport> {
    return exportToPlatform(ctx, input);
  }

  @Mutation(() => PlatformExport)
  @Allow('platform.export')
  notePlatformAnswers(
    @Arg('input', () => NotePlatformAnswersInput) input: NotePlatformAnswersInput,
    @Ctx() ctx: Context,
  ): Promise<PlatformExport> {
    return notePlatformAnswers(ctx, input);
  }

  /** Where the file is fetched. */
  @FieldResolver(() => String)
  fileUrl(@Root() made: PlatformExport): string {
    return `/files/results/platform/${made.id}`;
  }
}

function matching({ state, exportId, search }: PlatformDeliveryFilter): FilterQuery<PlatformDelivery> {
  return {
    ...(state ? { state } : {}),
    ...(exportId ? { exportId } : {}),
    ...(search ? { $or: ['objectName', 'recordNumber'].map((field) => ({ [field]: containing(search) })) } : {}),
  } as FilterQuery<PlatformDelivery>;
}
