import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MenuItem, TextField } from '@mui/material';
import { useDayWords } from '../fields/MomentField.tsx';
import { useScales } from './CreditScales.tsx';
import { asInput, dayRefused, type DeliverySaid, leftToSay, NOTHING_SAID } from './delivery-said.ts';
import { useDaysOpen } from './useDaysOpen.ts';

interface DeliveryFieldsProps {
  /** Whether somebody wanted to send the list: what is left to say is then marked. */
  readonly isWanted: boolean;
  /** Called with every change: with what is sent, or nothing while it cannot be. */
  onSaid(delivery: Record<string, unknown> | undefined): void;
}

/** From whom a list of classes is, of which day and in whose scale: asked once for all its rows, and before it is sent. */
export function DeliveryFields({ isWanted, onSaid }: DeliveryFieldsProps) {
  const translate = useTranslate();
  const inWords = useDayWords();
  const scales = useScales();
  const days = useDaysOpen();
  const [said, setSaid] = useState(NOTHING_SAID);
  const say = (more: Partial<DeliverySaid>): void => {
    const now = { ...said, ...more };
    setSaid(now);
    onSaid(leftToSay(now, days).length === 0 ? asInput(now) : undefined);
  };
  const marked = isWanted ? leftToSay(said, days) : [];
  const why = dayRefused(said.asOf, days) ?? (marked.includes('as_of') ? 'day_missing' : undefined);
  const known = days.latest && translate('resources.credit-shares.day_known', { latest: inWords(days.latest) });
  return (
    <>
      <TextField
        name="source"
        required
        label={translate('resources.credit-shares.source')}
        value={said.source}
        error={marked.includes('source')}
        helperText={translate(
          `resources.credit-shares.${marked.includes('source') ? 'source_missing' : 'source_hint'}`,
        )}
        onChange={(event) => say({ source: event.target.value })}
      />
      <TextField
        name="asOf"
        required
        type="date"
        label={translate('resources.credit-shares.as_of')}
        value={said.asOf}
        error={why !== undefined}
        helperText={why ? translate(`resources.credit-shares.${why}`, { latest: inWords(days.latest) }) : known}
        onChange={(event) => say({ asOf: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: days.latest, max: days.today } }}
      />
      <TextField
        select
        name="scaleId"
        label={translate('resources.credit-shares.scale')}
        value={said.scaleId}
        onChange={(event) => say({ scaleId: event.target.value })}
      >
        <MenuItem value="">{translate('resources.credit-shares.own_letters')}</MenuItem>
        {scales.map(({ id, source }) => (
          <MenuItem key={id} value={id}>
            {source}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
