import { useLocaleState, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  GlobalStyles,
  Typography,
} from '@mui/material';
import { momentInWords } from '../fields/MomentField.tsx';
import type { DrawRecord } from './draw-record.ts';
import { QrCode } from './QrCode.tsx';

/** What issuing an opening answers, once. */
export interface Slip {
  code: string;
  file: string;
  opening: { objectCode: string; recipient: string; expiresAt: string };
}

/** The slip to hand over: to print, or to save as a file. It is shown once, because the code is kept nowhere. */
export function OpeningSlip({ draw, slip, onClose }: { draw: DrawRecord; slip: Slip; onClose(): void }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { code, file, opening } = slip;
  const page = `${window.location.origin}/public/draws/${draw.id}`;
  const save = (): void => saveText(file, `${draw.number}-${opening.objectCode}-opening.txt`);
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="slip-title">
      <DialogTitle id="slip-title">{translate('resources.draws.slip')}</DialogTitle>
      <DialogContent>
        <GlobalStyles styles={ONLY_THE_SLIP} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 240 }}>
            <Typography variant="h6" component="p">
              {draw.title}
            </Typography>
            <Typography>
              {draw.number} · {opening.objectCode}
            </Typography>
            <Typography sx={{ mt: 2 }}>{translate('resources.draws.slip_code')}</Typography>
            <Typography sx={{ fontFamily: 'monospace', fontSize: '1.3rem' }}>{code}</Typography>
            <Typography sx={{ mt: 2 }}>
              {translate('resources.draws.slip_how', { page, until: momentInWords(opening.expiresAt, locale) })}
            </Typography>
          </Box>
          <QrCode text={`${page}#code=${code}`} label={translate('resources.draws.slip_code')} size={160} />
        </Box>
        <Alert severity="warning" sx={{ mt: 2, displayPrint: 'none' }}>
          {translate('resources.draws.slip_once', { recipient: opening.recipient })}
        </Alert>
      </DialogContent>
      <DialogActions sx={{ displayPrint: 'none' }}>
        <Button onClick={() => window.print()}>{translate('resources.draws.slip_print')}</Button>
        <Button onClick={save}>{translate('resources.draws.slip_save')}</Button>
        <Button variant="contained" onClick={onClose}>
          {translate('resources.draws.slip_done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** On paper stands the slip alone, not the page behind it. */
const ONLY_THE_SLIP = { '@media print': { '#root': { display: 'none' } } };

function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
