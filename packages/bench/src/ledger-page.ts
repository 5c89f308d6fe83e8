import { aBureau } from '@sunlot/stage';
import pg from 'pg';
import { type Figure, quantile, timed } from './measure.ts';

const TASKS = 5_000;
const PAGE = `query ($after: String, $filter: TaskLedgerFilter) {
  taskLedger(first: 25, after: $after, filter: $filter, sort: { by: DUE_ON, order: ASC }) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { id number title stage light dueOn daysLeft drawn published } } } }`;

/** Pages of the ledger at 5,000 tasks at the gateway, walked to the end, beside the same rows asked of PostgreSQL. */
export async function ledgerPage(): Promise<readonly Figure[]> {
  const { house, acts, stop } = await aBureau({ objects: 100, itemCodes: [] });
  const client = new pg.Client(house.databaseUrls.planning);
  try {
    await client.connect();
    await client.query(fill);
    await client.query('analyze task_ledger');
    const office = acts.clerk('office');
    let after: string | null = null;
    const turn = async (): Promise<void> => {
      const { taskLedger } = await office.ask(PAGE, { after });
      after = taskLedger.pageInfo.hasNextPage ? taskLedger.pageInfo.endCursor : null;
    };
    await timed(20, turn);
    const ours = await timed(TASKS / 25, turn);
    const lit = await timed(100, () => office.ask(PAGE, { filter: { light: 'RED' } }));
    let page = 0;
    const theirs = await timed(TASKS / 25, async () => {
      await client.query('select * from task_ledger order by due_order, id limit 25 offset $1', [page * 25]);
      await client.query('select count(*) from task_ledger');
      page += 1;
    });
    return [
      figure('a page of the ledger at 5,000 tasks', ours, theirs),
      figure('the same, filtered by light', lit, theirs),
    ];
  } finally {
    await client.end();
    await stop();
  }
}

function figure(work: string, ours: readonly number[], theirs: readonly number[]): Figure {
  const p95 = quantile(ours, 0.95);
  return {
    work,
    measured: `p95 ${p95.toFixed(1)} ms, median ${quantile(ours, 0.5).toFixed(1)} ms, ${ours.length} pages`,
    peer: `PostgreSQL, the rows and their count: median ${quantile(theirs, 0.5).toFixed(1)} ms`,
    goal: '≤ 100 ms p95 at the gateway',
    ratio: quantile(ours, 0.5) / quantile(theirs, 0.5),
    reached: p95 <= 100,
  };
}

const fill = `insert into task_ledger (id, number, title, plan_number, plan_kind, year, initiator_id, initiator_name,
    initiator_division_id, participant_ids, stage, due_on, due_order, noticed, recorded, published, problems, referrals_open,
    joint, created_at, updated_at, words)
  select uuidv7(), '长双随机任字〔2026〕' || n || '号', '抽查任务 ' || n, '长双随机联字〔2026〕' || n % 90 || '号', 'JOINT', 2026, uuidv7(), '流通业发展处',
    uuidv7(), '{}', (array['EDUCATION','DRAW','NOTICE','INSPECTION','PUBLICATION'])[1 + n % 5], date '2026-01-01' + n % 365, date '2026-01-01' + n % 365,
    0, 0, 0, 0, 0, true, now(), now(), '抽查任务 ' || n
  from generate_series(1, ${TASKS}) n`;
