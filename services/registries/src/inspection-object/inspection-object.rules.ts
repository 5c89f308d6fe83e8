import {
  type Bilingual,
  type CreditCodeKind,
  CreditCodeProblem,
  districts,
  isDistrictCode,
  type ObjectKind,
  type ObjectStatus,
} from '@sunlot/glossary';
import { readCreditCode } from './credit-code.ts';

/** What an object can become. Who is deregistered does not come back: a new registration is a new object. */
export const POSSIBLE_STATUS: Readonly<Record<ObjectStatus, readonly ObjectStatus[]>> = {
  ACTIVE: ['SUSPENDED', 'DEREGISTERED', 'REVOKED', 'MOVED'],
  SUSPENDED: ['ACTIVE', 'DEREGISTERED', 'REVOKED', 'MOVED'],
  MOVED: ['ACTIVE', 'DEREGISTERED', 'REVOKED'],
  REVOKED: ['ACTIVE', 'DEREGISTERED'],
  DEREGISTERED: [],
};

/** In which an enterprise is there to be inspected, or will be again. */
export const STANDING: readonly ObjectStatus[] = ['ACTIVE', 'SUSPENDED'];

export function isStanding({ status }: { status: ObjectStatus }): boolean {
  return STANDING.includes(status);
}

/** The same as SQL asks it. */
export const STANDS = `status in (${STANDING.map((status) => `'${status}'`).join(', ')})`;

/** Kinds that the registration law gives a code. A project, a product or an act is known by its name. */
const KINDS_WITH_CODE: ReadonlySet<ObjectKind> = new Set([
  'ENTERPRISE',
  'INDIVIDUAL_BUSINESS',
  'COOPERATIVE',
  'REPRESENTATIVE_OFFICE',
]);

export type CodeFinding =
  | { ok: true; creditCode: string | null; creditCodeKind: CreditCodeKind | null }
  | { ok: false; creditCode: string; problem: CreditCodeProblem };

/** The code as it is kept, or why it cannot be; none for kinds that need none and have none. */
export function codeFor(kind: ObjectKind, written: string | null | undefined): CodeFinding {
  if (!written?.trim()) {
    if (KINDS_WITH_CODE.has(kind)) return { ok: false, creditCode: '', problem: CreditCodeProblem.MISSING };
    return { ok: true, creditCode: null, creditCodeKind: null };
  }
  const reading = readCreditCode(written);
  if (!reading.ok) return { ok: false, creditCode: reading.code, problem: reading.problem };
  return { ok: true, creditCode: reading.code, creditCodeKind: reading.kind };
}

/**
 * What county people would not see any more once it is kept: the district it lies in and theirs, in words. Null where it is theirs, and for those
 * who keep the whole city, who have none of their own.
 */
export function districtOfOthers(
  own: string | null,
  districtCode: string,
): { own: Bilingual | string; district: Bilingual | string } | null {
  if (own === null || own === districtCode) return null;
  return { own: inWords(own), district: inWords(districtCode) };
}

const inWords = (code: string): Bilingual | string => (isDistrictCode(code) ? districts[code] : code);
