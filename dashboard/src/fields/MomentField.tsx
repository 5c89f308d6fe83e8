import { Typography } from '@mui/material';
import { type FieldProps, useFieldValue, useLocaleState } from 'react-admin';

/** An instant as an official reads it: date and minute in Beijing time. */
export function MomentField(props: FieldProps) {
  const value = useFieldValue(props as never) as string | null | undefined;
  const [locale] = useLocaleState();
  return value ? (
    <Typography variant="body2" component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {momentInWords(value, locale)}
    </Typography>
  ) : null;
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
  return value ? (
    <Typography variant="body2" component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {value}
    </Typography>
  ) : null;
}
