import { Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetIdentity, useLocaleState, useTranslate } from 'react-admin';
import { momentInWords } from '../fields/MomentField.tsx';
import type { Person } from '../providers/auth-provider.ts';

/** On paper only: which body's sheet this is, who printed it and when. */
export function PrintedBy() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const person = useGetIdentity().identity as Person | undefined;
  const at = usePrintedAt();
  if (!person) return null;
  return (
    <Typography variant="caption" component="p" sx={{ display: 'none', mt: 1, '@media print': { display: 'block' } }}>
      {translate('app.printed_by', {
        body: person.organization.name,
        name: person.fullName,
        at: momentInWords(at.toISOString(), locale),
      })}
    </Typography>
  );
}

/** When the sheet was last sent to the printer. */
function usePrintedAt(): Date {
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const prints = (): void => setAt(new Date());
    window.addEventListener('beforeprint', prints);
    return () => window.removeEventListener('beforeprint', prints);
  }, []);
  return at;
}
