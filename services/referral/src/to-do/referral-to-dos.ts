import { type Context, mostUrgentFirst, type ToDo, toDo } from '@sunlot/subgraph-kit';
import { titleOf, type ToDoKind, waitingForReceipt } from './to-do.words.ts';

const AT_MOST = 100;

/** What this person has to do next in this room, most urgent first; empty when nothing waits. */
export async function referralToDos(ctx: Context): Promise<ToDo[]> {
  const has = (...roles: string[]): boolean => roles.some((role) => ctx.actor.roles.includes(role));
  const lists = [
    ...(has('DIVISION', 'DEPARTMENT')
      ? [await problemsWaiting(ctx), await ownReferrals(ctx), await leadsToHandle(ctx), await filingsToMend(ctx)]
      : []),
    ...(has('POLICY_DIVISION') ? [await filingsToReview(ctx)] : []),
    ...(has('POLICY_DIVISION', 'OFFICE') ? [await referralsToApprove(ctx), await leadsToDecide(ctx)] : []),
  ];
  return mostUrgentFirst(lists.flat());
}

interface Waiting {
  readonly kind: ToDoKind;
  readonly subjectId: string;
  readonly link: string;
  readonly dueOn: string | null;
  readonly facts: Record<string, unknown>;
  readonly blockedBy?: string | null;
}

function workOf(ctx: Context, { kind, facts, ...waiting }: Waiting): ToDo {
  return toDo(ctx, { kind, title: titleOf(ctx, kind, facts), ...waiting });
}

/** One line per visit: its problems are proposed together. */
async function problemsWaiting(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select inspection_id, max(object_name) as object, count(*)::int as problems, to_char(min(due_on), 'YYYY-MM-DD') as due_on
     from problem where division_id = $1 and state = 'WAITING' group by inspection_id order by min(due_on) nulls last limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return rows.map((row) =>
    workOf(ctx, {
      kind: 'problem.propose',
      subjectId: row.inspection_id as string,
      link: `/problems?filter=${encodeURIComponent(JSON.stringify({ inspectionId: row.inspection_id, state: 'WAITING' }))}`,
      dueOn: row.due_on as string | null,
      facts: row,
    }),
  );
}

const NEXT_OF: Readonly<Record<string, ToDoKind>> = {
  APPROVED: 'referral.send',
  SENT: 'referral.receipt',
  RECEIVED: 'referral.close',
};

async function ownReferrals(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, number, kind, state, receiver, object_name as object, to_char(due_on, 'YYYY-MM-DD') as due_on
     from referral where division_id = $1 and state in ('APPROVED', 'SENT', 'RECEIVED') order by due_on nulls last limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return rows.map((row) => {
    const awaitsReceipt = row.state === 'SENT' && row.kind !== 'OWN_FOLLOW_UP';
    return workOf(ctx, {
      kind: row.state === 'SENT' && !awaitsReceipt ? 'referral.close' : NEXT_OF[row.state as string]!,
      subjectId: row.id as string,
      link: `/referrals/${row.id as string}/show`,
      dueOn: row.due_on as string | null,
      facts: row,
      blockedBy: awaitsReceipt ? waitingForReceipt(ctx, row.receiver as string) : null,
    });
  });
}

/** What others proposed: one's own proposals are for other eyes. */
async function referralsToApprove(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, number, object_name as object, to_char(due_on, 'YYYY-MM-DD') as due_on from referral
     where state = 'PROPOSED' and division_id <> $1 and proposed_by_id <> $2 order by due_on nulls last limit ${AT_MOST}`,
    [ctx.actor.divisionId, ctx.actor.accountId],
  );
  return rows.map((row) => ofRow(ctx, 'referral.approve', '/referrals', row));
}

async function leadsToHandle(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, number, reported_party as object, to_char(due_on, 'YYYY-MM-DD') as due_on from case_lead
     where division_id = $1 and state = 'REGISTERED' order by due_on nulls last limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return rows.map((row) => ofRow(ctx, 'caseLead.handle', '/case-leads', row));
}

async function leadsToDecide(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, number, reported_party as object, to_char(due_on, 'YYYY-MM-DD') as due_on from case_lead
     where state = 'HANDLING' and division_id <> $1 and registered_by_id <> $2 and handled_by_id is distinct from $2
     order by due_on nulls last limit ${AT_MOST}`,
    [ctx.actor.divisionId, ctx.actor.accountId],
  );
  return rows.map((row) => ofRow(ctx, 'caseLead.decide', '/case-leads', row));
}

async function filingsToReview(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, object_name as object, null as due_on from special_area_filing
     where state = 'SUBMITTED' and division_id <> $1 order by submitted_at limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return rows.map((row) => ofRow(ctx, 'specialArea.file', '/special-area-filings', row));
}

async function filingsToMend(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, object_name as object, null as due_on from special_area_filing
     where state = 'RETURNED' and division_id = $1 order by submitted_at limit ${AT_MOST}`,
    [ctx.actor.divisionId],
  );
  return rows.map((row) => ofRow(ctx, 'specialArea.submit', '/special-area-filings', row));
}

function ofRow(ctx: Context, kind: ToDoKind, folder: string, row: Record<string, unknown>): ToDo {
  const subjectId = row.id as string;
  return workOf(ctx, {
    kind,
    subjectId,
    link: `${folder}/${subjectId}/show`,
    dueOn: row.due_on as string | null,
    facts: row,
  });
}
