import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Alert, Box, Button } from '@mui/material';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useListed } from '../fields/useListed.ts';
import { readersOf } from './page-rights.ts';

/** In place of a page that is for others: whose it is, and the way back. */
export function NotYours({ address }: { address: string }) {
  const translate = useTranslate();
  const roles = useEnumWords('Role');
  const whose = useListed()((readersOf(address) ?? []).map(roles));
  return (
    <Box sx={{ mt: 2 }}>
      <Title title={translate('ra.page.access_denied')} />
      <Alert
        severity="warning"
        action={
          <Button component={Link} to="/" color="inherit">
            {translate('app.home')}
          </Button>
        }
      >
        {translate('app.not_yours', { whose })}
      </Alert>
    </Box>
  );
}
