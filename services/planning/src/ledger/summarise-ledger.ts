import { raw } from '@mikro-orm/postgresql';
import { Light, TaskStage } from '@sunlot/glossary';
import { type Context, lightOf } from '@sunlot/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { TaskLedgerRow } from './task-ledger-row.entity.ts';

@ObjectType()
export class LedgerSummaryCell {
  @Field(() => TaskStage) stage!: TaskStage;
  @Field(() => Light) light!: Light;
  @Field(() => Int) count!: number;
}

/** How many tasks of the year wait where and under which light, of those this actor sees. Empty cells are left out. */
export async function summariseLedger(ctx: Context, year?: number | null): Promise<LedgerSummaryCell[]> {
  const byDay = await ctx.em
    .createQueryBuilder(TaskLedgerRow)
    .select(['stage', 'dueOn', raw('count(*)::int as count')])
    .where(ctx.visible(TaskLedgerRow, year ? { year } : {}) as never)
    .groupBy(['stage', 'dueOn'])
    .execute<{ stage: TaskStage; dueOn: string | null; count: number }[]>('all');
  const cells = new Map<string, LedgerSummaryCell>();
  for (const { stage, dueOn, count } of byDay) {
    const light = lightOf(dueOn, ctx.today);
    const cell = cells.get(`${stage} ${light}`) ?? { stage, light, count: 0 };
    cells.set(`${stage} ${light}`, { ...cell, count: cell.count + count });
  }
  return [...cells.values()];
}
