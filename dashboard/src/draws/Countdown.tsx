import { useLocaleState, useTranslate } from 'react-admin';
import { Typography } from '@mui/material';
import { momentInWords } from '../fields/MomentField.tsx';
import { timeLeft } from './time-left.ts';
import { useNow } from './useNow.ts';

/** A deadline and what is left of it, every second. Screen readers hear the moment, not the ticking. */
export function Countdown({ until }: { until: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const now = useNow(1_000);
  const left = timeLeft(new Date(until).getTime() - now.getTime());
  return (
    <span>
      <Typography component="time" dateTime={until} variant="body2">
        {momentInWords(until, locale)}
      </Typography>
      <Typography
        variant="body2"
        component="span"
        role="timer"
        aria-live="off"
        sx={{ ml: 1, fontVariantNumeric: 'tabular-nums', fontWeight: 600, color: left ? 'text.primary' : 'error.main' }}
      >
        {left
          ? translate('resources.draws.time_left', { left: inWords(left) })
          : translate('resources.draws.time_over')}
      </Typography>
    </span>
  );

  function inWords({ days, hours, clock }: NonNullable<ReturnType<typeof timeLeft>>): string {
    return days > 0 ? translate('resources.draws.days_hours', { days, hours }) : clock;
  }
}
