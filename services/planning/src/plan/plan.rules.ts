import type { ItemCategory, PlanKind, RefusalCode } from '@sunlot/glossary';
import type { RefusalFacts } from '@sunlot/subgraph-kit';
import { addDays, type Day, daysBetween } from '@sunlot/workdays';
import type { PlanContent, PlanVersionLine } from './plan.content.ts';

/** What is wrong with a plan, with the numbers behind it. */
export interface Finding {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
}

/** What a rule needs to know of an item of the list in force. */
export interface ItemBounds {
  readonly code: string;
  readonly name: string;
  readonly category: ItemCategory;
  readonly ratioMin: number;
  readonly ratioMax: number;
  readonly poolSize: number;
  readonly inForceTo: Day | null;
  /** What an inspector must be able to do to take it; null when every inspector may. */
  readonly inspectorTag: string | null;
}

export interface PlanFacts {
  readonly content: PlanContent;
  readonly initiatorId: string;
  /** True when the plan grew from a recurring problem (R39) and not from a campaign that was ordered. */
  readonly proposed: boolean;
  readonly items: ReadonlyMap<string, ItemBounds>;
  /** Lines of an approved plan that have their task and stand as they were approved: what the list says today binds no task already given. */
  readonly settled?: ReadonlySet<string>;
}

/** Everything that keeps this plan from being sent on; empty when nothing does. */
export function planFindings(plan: PlanFacts): Finding[] {
  const { lines } = plan.content;
  if (lines.length === 0) return [{ code: 'PLAN_EMPTY', facts: {} }];
  return lines.filter(({ id }) => !plan.settled?.has(id)).flatMap((line) => lineFindings(line, plan));
}

/** What is wrong with one line; empty when nothing is. */
export function lineFindings(line: PlanVersionLine, plan: PlanFacts): Finding[] {
  return [
    ...listFindings(line, plan.items),
    ...ratioFindings(line, plan.items),
    ...periodFindings(line, plan.content),
    ...teamFindings(line, plan),
    ...specialityFindings(line, plan.items),
    ...specialAreaFindings(line, plan),
  ];
}

/** 一.1 清单之外无监管: an item must be on the list now, and still on it when the inspection ends (R02). */
function listFindings({ itemCodes, inspectTo, departments }: PlanVersionLine, items: PlanFacts['items']): Finding[] {
  const offList = itemCodes.filter((code) => {
    const item = items.get(code);
    return !item || (item.inForceTo !== null && item.inForceTo < inspectTo);
  });
  const foreign = departments.flatMap((seat) =>
    seat.itemCodes
      .filter((code) => !itemCodes.includes(code))
      .map((itemCode) => ({ itemCode, organizationName: seat.organizationName })),
  );
  return [
    ...offList.map((itemCode): Finding => ({ code: 'ITEM_NOT_LISTED', facts: { itemCode } })),
    ...foreign.map((facts): Finding => ({ code: 'PLAN_SEAT_ITEM_FOREIGN', facts })),
  ];
}

/**
 * 一.5: key items at least 20 %, general items 3 % to 20 %; an item may be stricter (R03). Of one to four objects no
 * whole number lies between 3 % and 20 %: one is drawn all the same, so the upper bound is waived for such a pool.
 */
function ratioFindings({ itemCodes, ratio: asked }: PlanVersionLine, items: PlanFacts['items']): Finding[] {
  return itemCodes.flatMap((itemCode): Finding[] => {
    const item = items.get(itemCode);
    if (!item) return [];
    const facts = { itemCode, itemName: item.name, asked, poolSize: item.poolSize };
    if (asked < item.ratioMin) return [{ code: 'PLAN_BELOW_RATIO', facts: { ...facts, bound: item.ratioMin } }];
    if (asked > item.ratioMax && !isSmallPool(item.poolSize)) {
      return [{ code: 'PLAN_ABOVE_RATIO', facts: { ...facts, bound: item.ratioMax } }];
    }
    return [];
  });
}

export function isSmallPool(poolSize: number): boolean {
  return poolSize >= 1 && poolSize <= 4;
}

function periodFindings({ inspectFrom, inspectTo }: PlanVersionLine, { year }: PlanContent): Finding[] {
  const within = inspectFrom >= `${year}-01-01` && inspectTo <= `${year}-12-31` && inspectFrom <= inspectTo;
  return within ? [] : [{ code: 'PLAN_PERIOD_INVALID', facts: { inspectFrom, inspectTo, year } }];
}

function teamFindings({ departments }: PlanVersionLine, { content, initiatorId, proposed }: PlanFacts): Finding[] {
  const seats = departments.reduce((sum, seat) => sum + seat.seats, 0);
  // 行政处罚法 and the province's record form alike: never fewer than two inspectors (R25).
  const tooSmall: Finding[] = seats < 2 ? [{ code: 'PLAN_TEAM_TOO_SMALL', facts: { seats } }] : [];
  // The initiating department counts also without a seat: it may have no item of its own (二(三)2).
  const partners = new Set([initiatorId, ...departments.map((seat) => seat.organizationId)]).size;
  const alone: Finding[] =
    needsPartners(content.kind, proposed) && partners < 2
      ? [{ code: 'PLAN_INITIATOR_MISSING', facts: { departments: partners } }]
      : [];
  return [...tooSmall, ...alone];
}

/**
 * What an item asks of its inspectors binds where a seat asks for it: the draw fills seats and knows no items. So one of the seats that answer
 * for the item must ask for it; the others take part with what they know (R25).
 */
function specialityFindings({ itemCodes, departments }: PlanVersionLine, items: PlanFacts['items']): Finding[] {
  return itemCodes.flatMap((itemCode): Finding[] => {
    const speciality = items.get(itemCode)?.inspectorTag ?? null;
    const seated = departments.some((seat) => seat.tag === speciality && seat.itemCodes.includes(itemCode));
    return speciality === null || seated
      ? []
      : [{ code: 'PLAN_SPECIALITY_UNSEATED', facts: { itemCode, itemName: items.get(itemCode)!.name, speciality } }];
  });
}

/** 二(三)3: a campaign is planned as a joint inspection. 一.3: the targeted check of a recurring problem may be a division's own. */
function needsPartners(kind: PlanKind, proposed: boolean): boolean {
  return kind === 'JOINT' || (kind === 'CAMPAIGN' && !proposed);
}

/** 一.1: special key areas must take part in the city's joint draw, so they are never left to the remainder (R17). */
function specialAreaFindings({ itemCodes }: PlanVersionLine, { content, items }: PlanFacts): Finding[] {
  if (content.kind !== 'REMAINDER') return [];
  return itemCodes
    .filter((code) => items.get(code)?.category === 'SPECIAL_KEY_AREA')
    .map((itemCode) => ({ code: 'SPECIAL_AREA_ALONE', facts: { itemCode } }));
}

/**
 * 二(三)1: joint plans by 20 February, plans for the remaining items by 20 March, an ad-hoc application a week before
 * the inspection. Null where the law names no day: a campaign begins when it is ordered.
 */
export function dueOn(kind: PlanKind, year: number, intendedOn: Day | null): Day | null {
  switch (kind) {
    case 'JOINT':
      return `${year}-02-20`;
    case 'REMAINDER':
      return `${year}-03-20`;
    case 'AD_HOC':
      return intendedOn && addDays(intendedOn, -7);
    case 'CAMPAIGN':
      return null;
  }
}

/** How many days a plan came, or still is, too late; zero when it is in time. Late is flagged, never blocked (R12). */
export function lateDays(due: Day | null, submittedOn: Day | null, today: Day): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, submittedOn ?? today));
}
