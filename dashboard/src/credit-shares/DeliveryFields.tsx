import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MenuItem, TextField } from '@mui/material';
import { useDayWords } from '../fields/MomentField.tsx';
import { useScales } from './CreditScales.tsx';
import { asInput, dayRefused, type DeliverySaid, isSaid, NOTHING_SAID } from './delivery-said.ts';
import { useDaysOpen } from './useDaysOpen.ts';

interface DeliveryFieldsProps {
  /** Called with every change: with what is sent, or nothing while it cannot be. */
  onSaid(delivery: Record<string, unknown> | undefined): void;
}

/** From whom a list of classes is, of which day and in whose scale: asked once for all its rows, and before it is sent. */
export function DeliveryFields({ onSaid }: DeliveryFieldsProps) {
  const translate = useTranslate();
  const inWords = useDayWords();
  const scales = useScales();
  const days = useDaysOpen();
  const [said, setSaid] = useState(NOTHING_SAID);
  const say = (more: Partial<DeliverySaid>): void => {
    const now = { ...said, ...more };
    setSaid(now);
    onSaid(isSaid(now, days) ? asInput(now) : undefined);
  };
  const refused = dayRefused(said.asOf, days);
  const known = days.latest && translate('resources.credit-shares.day_known', { latest: inWords(days.latest) });
  return (
    <>
      <TextField
        name="source"
        required
        label={translate('resources.credit-shares.source')}
        value={said.source}
        helperText={translate('resources.credit-shares.source_hint')}
        onChange={(event) => say({ source: event.target.value })}
      />
      <TextField
        name="asOf"
        required
        type="date"
        label={translate('resources.credit-shares.as_of')}
        value={said.asOf}
        error={refused !== undefined}
        helperText={refused ? translate(`resources.credit-shares.${refused}`, { latest: inWords(days.latest) }) : known}
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
