import { useTranslate } from 'react-admin';
import { Typography } from '@mui/material';
import { usePhone } from '../layout/usePhone.ts';

/** Tells whoever has a list on a phone, where no row can be ticked, where several are dealt with at once. */
export function BulkOnWideScreen() {
  const translate = useTranslate();
  if (!usePhone()) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ px: 2, pt: 1 }}>
      {translate('app.bulk_on_wide_screen')}
    </Typography>
  );
}
