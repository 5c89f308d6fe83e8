import { type ErrorProps, Title, useTranslate } from 'react-admin';
import { Alert, Button } from '@mui/material';
import { CodeMissing } from './fetched-code.ts';

/** In place of a page that could not be shown: why, and what to do now. */
export function PageFault({ error }: ErrorProps) {
  const translate = useTranslate();
  const missing = error instanceof CodeMissing;
  const why = missing ? (error.renewed ? 'app.page_renewed' : 'app.page_offline') : 'ra.message.error';
  return (
    <>
      <Title title={translate(missing ? 'app.page_unopened' : 'ra.page.error')} />
      <Alert
        severity="warning"
        sx={{ mt: 2 }}
        action={
          <Button color="inherit" variant="outlined" onClick={() => location.reload()}>
            {translate('app.reload')}
          </Button>
        }
      >
        {translate(why)}
      </Alert>
    </>
  );
}
