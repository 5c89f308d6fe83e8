import { Light } from '@sunlot/glossary';
import { Allow, connectionOf, type Connection, type Context, lightOf } from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { LedgerFigures, ledgerFigures } from './ledger-figures.ts';
import { daysLeft, isProvisional } from './lights.ts';
import { listLedger } from './list-ledger.ts';
import { LedgerSummaryCell, summariseLedger } from './summarise-ledger.ts';
import { TaskLedgerArgs } from './task-ledger.inputs.ts';
import { redrawWholeLedger } from './task-ledger.projection.ts';
import { TaskLedgerRow } from './task-ledger-row.entity.ts';

const TaskLedgerConnection = connectionOf(TaskLedgerRow);

@Resolver(() => TaskLedgerRow)
export class TaskLedgerResolver {
  @Query(() => TaskLedgerConnection)
  @Allow('ledger.read')
  taskLedger(
    @Args(() => TaskLedgerArgs) asked: TaskLedgerArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<TaskLedgerRow>> {
    return listLedger(ctx, asked);
  }

  @Query(() => [LedgerSummaryCell])
  @Allow('ledger.read')
  ledgerSummary(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<LedgerSummaryCell[]> {
    return summariseLedger(ctx, year);
  }

  /** Of this year when none is given. */
  @Query(() => [LedgerFigures])
  @Allow('ledger.read')
  ledgerFigures(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<LedgerFigures[]> {
    return ledgerFigures(ctx, year ?? Number(ctx.today.slice(0, 4)));
  }

  /** Draws the ledger anew from the journal of facts; answers the number of rows. */
  @Mutation(() => Int)
  @Allow('ledger.redraw')
  redrawTaskLedger(@Ctx() ctx: Context): Promise<number> {
    return redrawWholeLedger(ctx);
  }

  @FieldResolver(() => Light)
  light(@Root() row: TaskLedgerRow, @Ctx() ctx: Context): Light {
    return lightOf(row.dueOn, ctx.today);
  }

  @FieldResolver(() => Int, { nullable: true })
  daysLeft(@Root() row: TaskLedgerRow, @Ctx() ctx: Context): number | null {
    return daysLeft(row.dueOn, ctx.today);
  }

  @FieldResolver(() => Boolean)
  provisional(@Root() row: TaskLedgerRow): boolean {
    return isProvisional(row.dueOn);
  }
}
