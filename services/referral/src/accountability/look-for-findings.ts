import type { AccountabilityCircumstance } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { findOnce } from './find-once.ts';

/** What silence shows: things whose day has passed without the fact that should have come. Looking again finds nothing twice. */
export async function lookForFindings(ctx: Context): Promise<void> {
  for (const { circumstance, subjectType, sql } of SILENCES) {
    for (const row of await ctx.sql(sql, [ctx.today])) {
      const { subject_id, subject_title, division_id, organization_name, ...evidence } = row;
      await findOnce(ctx, {
        circumstance,
        subjectType,
        subjectId: subject_id as string,
        subjectTitle: subject_title as string,
        divisionId: division_id as string,
        organizationName: organization_name as string,
        evidence,
      });
    }
  }
}

interface Silence {
  readonly circumstance: AccountabilityCircumstance;
  readonly subjectType: string;
  /** Every column beside the four of the subject is evidence. What has been found already is left out. */
  readonly sql: string;
}

const notYetFound = (circumstance: AccountabilityCircumstance, subjectType: string, id: string): string =>
  `not exists (select from accountability_finding where key = '${circumstance}:${subjectType}:' || ${id})`;

const SILENCES: readonly Silence[] = [
  {
    // 三(二)1(3): inspected without a draw, and the form that would allow it was never filed.
    circumstance: 'NOT_DRAWN',
    subjectType: 'SpecialAreaFiling',
    sql: `select id as subject_id, item_name || ' ' || object_name as subject_title, division_id, organization_name,
        to_char(planned_on, 'YYYY-MM-DD') as "plannedOn", state
      from special_area_filing
      where state <> 'FILED' and planned_on < $1::date and ${notYetFound('NOT_DRAWN', 'SpecialAreaFiling', 'id')}`,
  },
  {
    // 三(二)1(5): drawn, and the period of the task is over without every visit recorded.
    circumstance: 'TASK_NOT_DONE',
    subjectType: 'Task',
    sql: `select task_id as subject_id, task_number as subject_title, division_id, organization_name,
        to_char(inspect_to, 'YYYY-MM-DD') as "inspectTo", drawn, recorded
      from watched_task
      where not voided and recorded < drawn and inspect_to < $1::date and ${notYetFound('TASK_NOT_DONE', 'Task', 'task_id')}`,
  },
  {
    // 三(二)1(9): the seventh working day is over and results are not before the public.
    circumstance: 'NOT_PUBLISHED',
    subjectType: 'Task',
    sql: `select task_id as subject_id, task_number as subject_title, division_id, organization_name,
        to_char(publication_due_on, 'YYYY-MM-DD') as "dueOn", drawn, published
      from watched_task
      where not voided and published < drawn and publication_due_on < $1::date and ${notYetFound('NOT_PUBLISHED', 'Task', 'task_id')}`,
  },
  {
    // 三(二)1(11): a suspected crime lies here beyond its day.
    circumstance: 'CRIME_NOT_TRANSFERRED',
    subjectType: 'Referral',
    sql: `select id as subject_id, number || ' ' || object_name as subject_title, division_id, sender as organization_name,
        to_char(due_on, 'YYYY-MM-DD') as "dueOn", state
      from referral
      where kind = 'JUDICIAL' and state in ('PROPOSED', 'APPROVED') and due_on < $1::date
        and ${notYetFound('CRIME_NOT_TRANSFERRED', 'Referral', 'id')}`,
  },
];
