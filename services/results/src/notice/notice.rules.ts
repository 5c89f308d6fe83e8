import { hoursBetween, workingHoursBetween } from '@sunlot/workdays';

/** 二(五)5: at least 48 hours before the visit. Clock hours, from the proof of service to the planned start. */
export const HOURS_OF_NOTICE = 48;

const HOUR = 3_600_000;
const MINUTE = 60_000;

export interface NoticeSpan {
  readonly hours: number;
  /** Office hours in the same span; shown beside the 48, decides nothing. */
  readonly workingHours: number;
  readonly enough: boolean;
  readonly earliest: Date;
}

/** How long the enterprise has between being served and being visited, and the earliest start that would be long enough. */
export function noticeSpan(servedAt: Date, plannedStart: Date): NoticeSpan {
  const hours = hoursBetween(servedAt, plannedStart);
  return {
    hours,
    workingHours: workingHoursBetween(servedAt, plannedStart),
    enough: hours >= HOURS_OF_NOTICE,
    earliest: new Date(servedAt.getTime() + HOURS_OF_NOTICE * HOUR),
  };
}

/** The facts a refusal for too short a notice carries. */
export function shortNoticeFacts(servedAt: Date, plannedStart: Date): Record<string, unknown> {
  const { hours, workingHours, earliest } = noticeSpan(servedAt, plannedStart);
  return {
    servedAt: servedAt.toISOString(),
    plannedStart: plannedStart.toISOString(),
    hours: Math.floor(hours * 100) / 100,
    workingHours: Math.floor(workingHours * 100) / 100,
    earliest: earliest.toISOString(),
  };
}

/** A proof of service is kept to the minute. */
export function toTheMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / MINUTE) * MINUTE);
}

export interface ServedNotice {
  readonly servedAt: Date;
  readonly refused: boolean;
  readonly refusalReason: string | null;
  readonly witness: string | null;
}

export interface ServiceFinding {
  readonly code:
    | 'SERVICE_IN_FUTURE'
    | 'SERVICE_BEFORE_NOTICE'
    | 'SERVICE_REFUSAL_UNWITNESSED'
    | 'NOTICE_UNDER_48_HOURS';
  readonly facts: Record<string, unknown>;
}

/** What is wrong with a proof of service, or undefined when it may be filed. */
export function serviceFinding(
  service: ServedNotice,
  notice: { readonly issuedAt: Date; readonly plannedStart: Date },
  now: Date,
): ServiceFinding | undefined {
  const { servedAt } = service;
  if (servedAt > now) return { code: 'SERVICE_IN_FUTURE', facts: { servedAt: servedAt.toISOString() } };
  if (servedAt < toTheMinute(notice.issuedAt)) {
    return {
      code: 'SERVICE_BEFORE_NOTICE',
      facts: { servedAt: servedAt.toISOString(), issuedAt: notice.issuedAt.toISOString() },
    };
  }
  if (service.refused && !(service.refusalReason && service.witness))
    return { code: 'SERVICE_REFUSAL_UNWITNESSED', facts: {} };
  if (!noticeSpan(servedAt, notice.plannedStart).enough) {
    return { code: 'NOTICE_UNDER_48_HOURS', facts: shortNoticeFacts(servedAt, notice.plannedStart) };
  }
  return undefined;
}
