import { useRecordContext, useTranslate } from 'react-admin';
import { Button, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { UnknownRows } from '../credit-shares/UnknownRows.tsx';
import { useKeepFile } from './useKeepFile.ts';

/** Who on a list of classes is not ours: not a fault, and not imported. */
export function UnknownSection() {
  const record = useRecordContext();
  const translate = useTranslate();
  const keep = useKeepFile();
  const address = record?.unknownUrl as string | null | undefined;
  if (!address) return null;
  return (
    <PageSection title="resources.imports.unknown_rows">
      <Typography color="text.secondary" gutterBottom>
        {translate('resources.imports.unknown_hint')}
      </Typography>
      <Button variant="outlined" onClick={() => void keep(address)} sx={{ mb: 1 }}>
        {translate('resources.imports.unknown_file', { unknown: record!.unknown })}
      </Button>
      <UnknownRows rows={record!.unknownRows} count={record!.unknown} isFile />
    </PageSection>
  );
}
