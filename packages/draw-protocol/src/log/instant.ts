/** Whether a text is a time with zone as the draw's files write it: date, T, time to the second, Z or a difference. */
export function isInstant(text: string): boolean {
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute] = shape.exec(text) ?? [];
  if (year === undefined) return false;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false;
  if (Number(zoneHour ?? 0) > 14 || Number(zoneMinute ?? 0) > 59) return false;
  // The last day of a month is the day before the first of the next.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
}

/** The seconds since 1970 of such a time. */
export function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000;
}

const shape = /^([12]\d{3})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d):(\d\d))$/;
