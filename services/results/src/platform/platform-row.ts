import type { FollowUp, InspectionMethod, ResultCode } from '@sunlot/glossary';

/** The format's name and version, in every line. Described in proto-docs/enforcement-export/v1.md; a change is a new version. */
export const FORMAT = 'sunlot-enforcement-record/1';

export interface RecordedVisit {
  readonly recordNumber: string;
  readonly taskNumber: string;
  readonly planNumber: string;
  readonly authority: string;
  readonly objectName: string;
  readonly objectCode: string;
  readonly districtCode: string;
  readonly address: string;
  readonly noticeNumber: string;
  readonly servedAt: string;
  readonly plannedStart: string;
  readonly endedOn: string;
  readonly recordedAt: string;
  readonly signedBy: string | null;
  readonly inspectors: readonly { readonly name: string; readonly certificateNumber: string }[];
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly method: InspectionMethod;
    readonly result: ResultCode;
    readonly followUp: FollowUp;
    readonly correctBy: string | null;
  }[];
}

/** One line of the export: our codes, and beside each result the code the platform knows. */
export function platformRow(visit: RecordedVisit): Record<string, unknown> {
  const items = visit.items.map((item) => ({ ...item, platformResult: PLATFORM_RESULT[item.result] }));
  return { format: FORMAT, ...visit, items };
}

/** The fields the platform demands and this record lacks; none when it may be handed over. */
export function missingFields(visit: RecordedVisit): string[] {
  const lacks: readonly (readonly [string, boolean])[] = [
    ['objectCode', visit.objectCode.trim().length !== 18],
    ['address', visit.address.trim() === ''],
    ['signedBy', !visit.signedBy?.trim()],
    ['inspectors', visit.inspectors.length < 2],
    ['certificateNumber', visit.inspectors.some(({ certificateNumber }) => certificateNumber.trim() === '')],
    ['items', visit.items.length === 0],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

/** practice §4: codes differ by receiving platform, so ours are kept and mapped for each. */
const PLATFORM_RESULT: Readonly<Record<ResultCode, string>> = {
  NO_PROBLEM: '01',
  PROBLEM_FOLLOW_UP: '02',
  PROBLEM_CORRECTED: '03',
  NOT_CARRIED_ON: '04',
  CLOSED_OR_LIQUIDATING: '05',
  SERIOUS_NON_COOPERATION: '06',
  DEREGISTERED_OR_MOVED: '07',
  SAMPLE_CONFORMING: '01',
  SAMPLE_NON_CONFORMING: '02',
};
