import { type ReactNode, useRef } from 'react';
import { Box, Button } from '@mui/material';
import PrintIcon from '@mui/icons-material/Print';
import { useTranslate } from 'react-admin';
import { useFocusKept } from './useFocusKept.ts';

/** What can be done with the record now, beside printing it. Buttons that do not apply are not there. */
export function ActBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const keeping = useFocusKept(bar);
  return (
    <Box
      ref={bar}
      {...keeping}
      role="group"
      aria-label={translate('app.acts')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, '@media print': { display: 'none' } }}
    >
      {children}
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        {translate('app.print')}
      </Button>
    </Box>
  );
}
