export { type Calendar, officialCalendar, withYear, type YearTable } from './calendar.ts';
export { addDays, addMonths, type Day, daysBetween, isDay } from './day.ts';
export { type Deadline, deadline } from './deadline.ts';
export { lastYellow, type Light, lightFor, type Warning } from './light.ts';
export { hoursBetween, instantOf, localDay, localTime } from './local-time.ts';
export { type OfficeHours, usualOfficeHours, workingHoursBetween } from './working-hours.ts';
export { addWorkdays, isWorkday, workdaysBetween } from './workdays.ts';
