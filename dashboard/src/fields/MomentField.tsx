import { Typography } from '@mui/material';
import { type FieldProps, useFieldValue, useLocaleState } from 'react-admin';

/** An instant as an official reads it: date and minute in Beijing time. */
export function MomentField(props: FieldProps) {
  const value = useFieldValue(props as never) as string | null | undefined;
  const [locale] = useLocaleState();
  if (!value) return null;
  const words = momentInWords(value, locale);
  const gap = words.lastIndexOf(' ');
  // A narrow column breaks between day and minute and nowhere else.
  return (
    <Typography variant="body2" component="time" dateTime={value} sx={{ '& span': { whiteSpace: 'nowrap' } }}>
      <span>{words.slice(0, gap)}</span> <span>{words.slice(gap + 1)}</span>
    </Typography>
  );
}

export function momentInWords(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** A calendar day, which has no zone to convert. */
export function DayField(props: FieldProps) {
  const value = useFieldValue(props as never) as string | null | undefined;
  const [locale] = useLocaleState();
  return value ? (
    <Typography variant="body2" component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {dayInWords(value, locale)}
    </Typography>
  ) : null;
}

/** A day as it is written in an official paper: 2026年3月20日, 20 Mar 2026. */
export function dayInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', dateStyle: 'medium' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The same in the language at hand; nothing for a day that is not set. */
export function useDayWords(): (day: string | null | undefined) => string {
  const [locale] = useLocaleState();
  return (day) => (day ? dayInWords(day, locale) : '');
}

/** From one day to another; open at its end where that is not set. */
export function useSpanWords(): (from: string, to: string | null | undefined) => string {
  const [locale] = useLocaleState();
  return (from, to) => {
    const first = dayInWords(from, locale);
    if (to) return `${first} – ${dayInWords(to, locale)}`;
    return locale === 'en' ? `from ${first}` : `${first}起`;
  };
}
