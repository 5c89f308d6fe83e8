import type { Light } from '@sunlot/glossary';
import { Box, Typography } from '@mui/material';
import { type FieldProps, useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { LightSign } from './LightField.tsx';
import { dayInWords, momentInWords } from './MomentField.tsx';

interface DeadlineProps extends Omit<FieldProps, 'source'> {
  /** The field of the day or moment; `dueOn` unless told otherwise. */
  readonly source?: string;
}

/** Light, day and how much is left, in working days where the room counted them. */
export function DeadlineField({ source = 'dueOn' }: DeadlineProps) {
  const record = useRecordContext();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const due = record?.[source] as string | null | undefined;
  const light = (record?.light ?? 'NONE') as Light;
  if (!record || !due) return <LightSign light={light} />;
  const left = record.daysLeft as number | null | undefined;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <LightSign light={light} />
      <span>
        <Typography variant="body2" component="span" sx={{ whiteSpace: 'nowrap' }}>
          {due.length > 10 ? momentInWords(due, locale) : dayInWords(due, locale)}
        </Typography>
        {typeof left === 'number' && light !== 'NONE' && (
          <Typography variant="caption" component="div" color={left < 0 ? 'error' : 'text.secondary'}>
            {left < 0 ? translate('app.overdue') : translate('app.days_left', { days: left })}
          </Typography>
        )}
      </span>
    </Box>
  );
}
