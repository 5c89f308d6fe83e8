import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  containing,
  type Context,
  historyOf,
  page,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { compileSupervisions } from './compile-supervisions.ts';
import { recordSupervision } from './record-supervision.ts';
import { CompileSupervisionsInput, RecordSupervisionInput, SupervisionsArgs } from './supervision.inputs.ts';
import { SupervisionRecord } from './supervision-record.entity.ts';

const SupervisionConnection = connectionOf(SupervisionRecord);

@Resolver(() => SupervisionRecord)
export class SupervisionResolver {
  @Query(() => SupervisionConnection)
  @Allow('supervision.read')
  supervisions(
    @Args(() => SupervisionsArgs) { filter, ...asked }: SupervisionsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<SupervisionRecord>> {
    const where: Record<string, unknown> = {
      ...(filter?.year ? { year: filter.year } : {}),
      ...(filter?.kind ? { kind: filter.kind } : {}),
      ...(filter?.search
        ? { $or: [{ countyName: containing(filter.search) }, { number: containing(filter.search) }] }
        : {}),
    };
    return page(ctx, SupervisionRecord, { where, orderBy: { recordedAt: 'desc' }, asked });
  }

  @Mutation(() => SupervisionRecord)
  @Allow('supervision.record')
  recordSupervision(
    @Arg('input', () => RecordSupervisionInput) input: RecordSupervisionInput,
    @Ctx() ctx: Context,
  ): Promise<SupervisionRecord> {
    return recordSupervision(ctx, input);
  }

  @Mutation(() => [SupervisionRecord])
  @Allow('supervision.compile')
  compileSupervisions(
    @Arg('input', () => CompileSupervisionsInput) input: CompileSupervisionsInput,
    @Ctx() ctx: Context,
  ): Promise<SupervisionRecord[]> {
    return compileSupervisions(ctx, input);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() record: SupervisionRecord, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, record);
  }
}
