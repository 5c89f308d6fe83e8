import type { ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import PrintIcon from '@mui/icons-material/Print';
import { useTranslate } from 'react-admin';

/** What can be done with the record now, beside printing it. Buttons that do not apply are not there. */
export function ActBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, '@media print': { display: 'none' } }}>
      {children}
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        {translate('app.print')}
      </Button>
    </Box>
  );
}
