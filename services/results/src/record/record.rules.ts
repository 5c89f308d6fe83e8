import type { FollowUp, ResultCode } from '@sunlot/glossary';
import { addWorkdays, type Day, localDay } from '@sunlot/workdays';

export interface Entry {
  readonly itemCode: string;
  readonly finding: string;
  readonly result: ResultCode;
  readonly followUp: FollowUp;
  readonly correctBy?: string | null | undefined;
}

export type RecordFindingCode =
  | 'RECORD_ITEM_MISSING'
  | 'RECORD_ITEM_UNKNOWN'
  | 'RECORD_FINDING_MISSING'
  | 'RECORD_RESULT_TWICE'
  | 'RESULT_EXCLUDES_OTHERS'
  | 'FOLLOW_UP_MISSING'
  | 'FOLLOW_UP_WITHOUT_PROBLEM'
  | 'CORRECT_BY_MISSING'
  | 'RECORD_TOO_EARLY'
  | 'RECORD_IN_FUTURE'
  | 'RECORD_LATE_NEEDS_REASON'
  | 'RECORD_TOO_LATE';

export interface RecordFinding {
  readonly code: RecordFindingCode;
  readonly facts: Record<string, unknown>;
}

/** Nothing was found: the item is in order, or the sample conforms. */
const CLEAN: readonly ResultCode[] = ['NO_PROBLEM', 'SAMPLE_CONFORMING'];

/** A breach of the rules, as against a business that is closed, gone or not carried on. */
const PROBLEMS: readonly ResultCode[] = [
  'PROBLEM_FOLLOW_UP',
  'PROBLEM_CORRECTED',
  'SERIOUS_NON_COOPERATION',
  'SAMPLE_NON_CONFORMING',
];

/** Something must happen next; corrected on the spot is the one problem that may end there. */
const UNFINISHED: readonly ResultCode[] = ['PROBLEM_FOLLOW_UP', 'SERIOUS_NON_COOPERATION', 'SAMPLE_NON_CONFORMING'];

/** Whether an entry goes to the referral room: a problem, or anything else that calls for a follow-up. */
export function isProblem({ result, followUp }: Pick<Entry, 'result' | 'followUp'>): boolean {
  return PROBLEMS.includes(result) || followUp !== 'NONE';
}

/** The first thing wrong with the entries of a form, or undefined. Every item of the task needs an answer, and only those. */
export function entriesFinding(
  items: readonly { readonly code: string; readonly name: string }[],
  entries: readonly Entry[],
  endedOn: Day,
): RecordFinding | undefined {
  const unknown = entries.find((entry) => !items.some((item) => item.code === entry.itemCode));
  if (unknown) return { code: 'RECORD_ITEM_UNKNOWN', facts: { itemCode: unknown.itemCode } };
  const missing = items.filter((item) => !entries.some((entry) => entry.itemCode === item.code));
  if (missing.length > 0) {
    return {
      code: 'RECORD_ITEM_MISSING',
      facts: { items: missing.map(({ name }) => name), itemCodes: missing.map(({ code }) => code) },
    };
  }
  for (const { code } of items) {
    const finding = itemFinding(
      code,
      entries.filter((entry) => entry.itemCode === code),
    );
    if (finding) return finding;
  }
  return firstOf(entries.map((entry) => entryFinding(entry, endedOn)));
}

/** practice §4: “no problem found” excludes every other result of the item; no result is given twice. */
function itemFinding(itemCode: string, entries: readonly Entry[]): RecordFinding | undefined {
  const results = entries.map(({ result }) => result);
  if (results.length > 1 && results.some((result) => CLEAN.includes(result))) {
    return { code: 'RESULT_EXCLUDES_OTHERS', facts: { itemCode, results } };
  }
  const twice = results.find((result, at) => results.indexOf(result) !== at);
  return twice && { code: 'RECORD_RESULT_TWICE', facts: { itemCode, result: twice } };
}

function entryFinding(entry: Entry, endedOn: Day): RecordFinding | undefined {
  const { itemCode, result, followUp, finding, correctBy } = entry;
  if (CLEAN.includes(result)) {
    return followUp === 'NONE' ? undefined : { code: 'FOLLOW_UP_WITHOUT_PROBLEM', facts: { itemCode, result } };
  }
  if (finding.trim() === '') return { code: 'RECORD_FINDING_MISSING', facts: { itemCode } };
  if (UNFINISHED.includes(result) && followUp === 'NONE')
    return { code: 'FOLLOW_UP_MISSING', facts: { itemCode, result } };
  if (followUp === 'ORDER_TO_CORRECT' && !(correctBy && correctBy >= endedOn)) {
    return { code: 'CORRECT_BY_MISSING', facts: { itemCode, endedOn } };
  }
  return undefined;
}

export interface RecordTimes {
  readonly plannedStart: Date;
  readonly endedOn: Day;
  readonly now: Date;
  readonly lateReason: string | null;
  /** The office has ruled on the end of this visit, which opens the form again (二(六)). */
  readonly ruled: boolean;
}

/** 二(五)5: the form is filled in the day the visit ends; special cases within seven working days, with the reason. */
const WORKDAYS_FOR_SPECIAL_CASES = 7;

/** Whether the form comes too early, too late, or late without a reason; undefined when it is in time. */
export function timeFinding({ plannedStart, endedOn, now, lateReason, ruled }: RecordTimes): RecordFinding | undefined {
  const today = localDay(now);
  if (now < plannedStart || endedOn < localDay(plannedStart)) {
    return { code: 'RECORD_TOO_EARLY', facts: { plannedStart: plannedStart.toISOString(), endedOn } };
  }
  if (endedOn > today) return { code: 'RECORD_IN_FUTURE', facts: { endedOn } };
  if (endedOn === today) return undefined;
  const dueOn = addWorkdays(endedOn, WORKDAYS_FOR_SPECIAL_CASES);
  if (today > dueOn && !ruled) return { code: 'RECORD_TOO_LATE', facts: { endedOn, dueOn } };
  return lateReason ? undefined : { code: 'RECORD_LATE_NEEDS_REASON', facts: { endedOn, dueOn } };
}

function firstOf(findings: readonly (RecordFinding | undefined)[]): RecordFinding | undefined {
  return findings.find((finding) => finding !== undefined);
}
