import { type Day, isDay } from './day.ts';

// Asia/Shanghai has been eight hours ahead without summer time since September 1991; nothing here is older.
const AHEAD = 8 * 3_600_000;

/** The day the calendar on the wall in Changchun shows at this instant. */
export function localDay(instant: Date): Day {
  return onTheWall(instant).slice(0, 10);
}

/** The time the clock on the wall shows, `HH:MM`. */
export function localTime(instant: Date): string {
  return onTheWall(instant).slice(11, 16);
}

/** The instant at which the wall shows this day and time. `time` is `HH:MM` or `HH:MM:SS`, midnight when left out. */
export function instantOf(day: Day, time = '00:00'): Date {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time))
    throw new RangeError(`not a local time: ${day} ${time}`);
  return new Date(`${day}T${time}+08:00`);
}

/** Clock hours from one instant to another, with fractions; negative when `to` lies before. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000;
}

function onTheWall(instant: Date): string {
  return new Date(instant.getTime() + AHEAD).toISOString();
}
