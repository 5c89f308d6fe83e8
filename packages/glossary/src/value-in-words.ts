import type { Language } from './bilingual.ts';

/** Numbers and times as people read them. Times are those of Asia/Shanghai, which has had no summer time since 1991. */

const SHANGHAI = 8 * 3_600_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 0.2 → “20%”, 0.0325 → “3.25%”. */
export function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

/** 1834000 → “1,834,000”. */
export function count(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** Bytes → “64 KB”, from a megabyte on “20 MB”, “20.1 MB”: rounded up, so that what is over a limit reads as more than it. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${count(Math.ceil((bytes * 10) / 1024 / 1024) / 10)} MB`;
}

/** '2026-03-05' → “2026年3月5日”, “5 March 2026”. Anything that is not a day comes back as it was. */
export function day(text: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const name = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || !name) return text;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${name} ${year}`;
}

/** An instant as the wall clock in Changchun shows it, to the minute. Anything that is not an instant comes back as it was. */
export function moment(text: string, language: Language): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return text;
  const local = new Date(at + SHANGHAI).toISOString();
  return language === 'zh'
    ? `${day(local, language)} ${local.slice(11, 16)}`
    : `${day(local, language)}, ${local.slice(11, 16)}`;
}

/** 47.5 → “47 小时 30 分”, “47 h 30 min”. */
export function hours(value: number, language: Language): string {
  const minutes = Math.round(value * 60);
  const [whole, rest] = [Math.trunc(minutes / 60), Math.abs(minutes % 60)];
  if (language === 'zh') return rest === 0 ? `${whole} 小时` : `${whole} 小时 ${rest} 分`;
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
}
