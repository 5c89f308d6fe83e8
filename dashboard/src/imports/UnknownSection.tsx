import { useNotify, useRecordContext, useTranslate } from 'react-admin';
import { Button, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { UnknownRows } from '../credit-shares/UnknownRows.tsx';
import { keepFile } from './files-of-registers.ts';

/** Who on a list of classes is not ours: not a fault, and not imported. */
export function UnknownSection() {
  const record = useRecordContext();
  const translate = useTranslate();
  const notify = useNotify();
  const address = record?.unknownUrl as string | null | undefined;
  if (!address) return null;
  const take = (): void => {
    keepFile(address).catch((fault: Error) =>
      notify(fault.message, { type: 'error', multiLine: true, autoHideDuration: null }),
    );
  };
  return (
    <PageSection title="resources.imports.unknown_rows">
      <Typography color="text.secondary" gutterBottom>
        {translate('resources.imports.unknown_hint')}
      </Typography>
      <Button variant="outlined" onClick={take} sx={{ mb: 1 }}>
        {translate('resources.imports.unknown_file', { unknown: record!.unknown })}
      </Button>
      <UnknownRows rows={record!.unknownRows} count={record!.unknown} isFile />
    </PageSection>
  );
}
