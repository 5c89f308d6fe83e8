import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { Button, useNotify, usePermissions, useTranslate } from 'react-admin';
import { Menu, MenuItem } from '@mui/material';
import { keepFile } from './files-of-registers.ts';

const EXPORTERS = ['DEPARTMENT', 'JUSTICE_BUREAU', 'DIVISION', 'OFFICE', 'POLICY_DIVISION'];
const FORMATS = [
  { ending: 'xlsx', words: 'resources.imports.export_xlsx' },
  { ending: 'csv', words: 'resources.imports.export_csv' },
  { ending: 'gb18030.csv', words: 'resources.imports.export_gb' },
] as const;

export type FileEnding = (typeof FORMATS)[number]['ending'];

/** What a page shows as a file, in the format somebody chooses; nothing for those who may take none. */
export function FileFormatsButton({ addressOf }: { addressOf: (ending: FileEnding) => string }) {
  const { permissions } = usePermissions<string[]>();
  const translate = useTranslate();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [busy, setBusy] = useState(false);
  if (!permissions?.some((role) => EXPORTERS.includes(role))) return null;

  const take = async (ending: FileEnding): Promise<void> => {
    setAnchor(undefined);
    setBusy(true);
    try {
      await keepFile(addressOf(ending));
    } catch (fault) {
      notify('resources.imports.download_failed', {
        type: 'error',
        messageArgs: { status: (fault as Error).message },
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        label="resources.imports.export"
        disabled={busy}
        onClick={(event) => setAnchor(event.currentTarget as HTMLElement)}
      >
        <DownloadIcon />
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {FORMATS.map(({ ending, words }) => (
          <MenuItem key={ending} onClick={() => void take(ending)}>
            {translate(words)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
