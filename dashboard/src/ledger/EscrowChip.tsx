import { Chip, Tooltip } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { momentInWords } from '../fields/MomentField.tsx';

/** Says that a draw of the task was finished from shares in escrow, and when; nothing where none was (R27). */
export function EscrowChip({ openedAt }: { openedAt: string | null | undefined }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (!openedAt) return null;
  return (
    <Tooltip title={translate('resources.ledger.escrow_opened_at', { at: momentInWords(openedAt, locale) })}>
      <Chip size="small" color="warning" variant="outlined" label={translate('resources.ledger.escrow_opened')} />
    </Tooltip>
  );
}
