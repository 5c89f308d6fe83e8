import { raw } from '@mikro-orm/postgresql';
import type { Context } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TaskLedgerRow } from './task-ledger-row.entity.ts';

/** The ledger of a year added up for one initiating division: what the leadership screen is drawn from (R46). */
@ObjectType()
export class LedgerFigures {
  @Field(() => ID) initiatorId!: string;
  @Field(() => String) initiatorName!: string;
  @Field(() => Int) tasks!: number;
  @Field(() => Int) joint!: number;
  /** Tasks that have nothing left to do. */
  @Field(() => Int) closed!: number;
  /** Tasks under a red light. */
  @Field(() => Int) overdue!: number;
  @Field(() => Int) drawn!: number;
  @Field(() => Int) noticed!: number;
  @Field(() => Int) recorded!: number;
  @Field(() => Int) published!: number;
  @Field(() => Int) problems!: number;
  @Field(() => Int) referralsOpen!: number;
}

/** One row for each division with a task this actor sees; cancelled tasks are not counted. */
export async function ledgerFigures(ctx: Context, year: number): Promise<LedgerFigures[]> {
  const where = ctx.visible(TaskLedgerRow, { year, stage: { $ne: 'CANCELLED' } });
  return ctx.em
    .createQueryBuilder(TaskLedgerRow)
    .select([
      'initiatorId',
      raw('min(initiator_name) as "initiatorName"'),
      raw('count(*)::int as tasks'),
      raw('(count(*) filter (where joint))::int as joint'),
      raw(`(count(*) filter (where stage = 'CLOSED'))::int as closed`),
      raw('(count(*) filter (where due_on < ?::date))::int as overdue', [ctx.today]),
      ...['drawn', 'noticed', 'recorded', 'published', 'problems'].map((sum) =>
        raw(`coalesce(sum(${sum}), 0)::int as ${sum}`),
      ),
      raw('coalesce(sum(referrals_open), 0)::int as "referralsOpen"'),
    ])
    .where(where as never)
    .groupBy('initiatorId')
    .orderBy({ initiatorId: 'asc' })
    .execute<LedgerFigures[]>('all');
}
