import { addMonths, type Day, localDay } from '@sunlot/workdays';
import type { Finding } from '../plan/plan.rules.ts';

/** 二(五)2: 在行政检查前一个月必须对检查对象进行普法教育宣传. The last day on which education is in time. */
export function educationDueOn(inspectFrom: Day): Day {
  return addMonths(inspectFrom, -1);
}

export interface EducationAsked {
  readonly on: Day;
  readonly today: Day;
  readonly inspectFrom: Day;
}

/** What is wrong with recording education that took place on this day; undefined when nothing is. */
export function educationFinding({ on, today, inspectFrom }: EducationAsked): Finding | undefined {
  if (on > today) return { code: 'EDUCATION_IN_FUTURE', facts: { educatedOn: on } };
  const latestOn = educationDueOn(inspectFrom);
  if (on > latestOn) return { code: 'EDUCATION_TOO_LATE', facts: { educatedOn: on, inspectFrom, latestOn } };
  return undefined;
}

/** 二(五)3: 应提前三天通知政策法规处. Counted in hours, three times twenty-four, so that the day of notice is not a day gained. */
export const NOTICE_DAYS = 3;

export interface AnnouncementAsked {
  readonly drawAt: Date;
  readonly now: Date;
  readonly inspectFrom: Day;
}

/** What is wrong with announcing a draw for this moment; undefined when nothing is. */
export function announcementFinding({ drawAt, now, inspectFrom }: AnnouncementAsked): Finding | undefined {
  const earliest = new Date(now.getTime() + NOTICE_DAYS * 24 * 3_600_000);
  if (drawAt < earliest) {
    const facts = {
      drawAt: drawAt.toISOString(),
      earliest: nextFullMinute(earliest).toISOString(),
      requiredDays: NOTICE_DAYS,
    };
    return { code: 'DRAW_NOTICE_TOO_SHORT', facts };
  }
  // Nobody is inspected before it is known whom chance has chosen.
  if (localDay(drawAt) > inspectFrom) {
    return { code: 'DRAW_AFTER_INSPECTION_START', facts: { drawAt: drawAt.toISOString(), inspectFrom } };
  }
  return undefined;
}

/** Draws are set by the minute: the first minute a person can ask for. */
function nextFullMinute(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 60_000) * 60_000);
}
