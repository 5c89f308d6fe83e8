import { day, type Language, moment } from '@sunlot/glossary';
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

/** An instant as the refusals and the public pages say it: 2026年3月20日 09:00, 20 March 2026, 09:00. */
export function momentInWords(instant: string, locale: string): string {
  return moment(instant, locale as Language);
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

/** A day as it is written in an official paper: 2026年3月20日, 20 March 2026. */
export function dayInWords(value: string, locale: string): string {
  return day(value, locale as Language);
}

/** The same in the language at hand; nothing for a day that is not set. */
export function useDayWords(): (value: string | null | undefined) => string {
  const [locale] = useLocaleState();
  return (value) => (value ? dayInWords(value, locale) : '');
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
