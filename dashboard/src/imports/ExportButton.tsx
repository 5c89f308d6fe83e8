import type { SheetRegister } from '@sunlot/glossary';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { Button, useListContext, useNotify, usePermissions, useTranslate } from 'react-admin';
import { Menu, MenuItem } from '@mui/material';
import { exportAddress, keepFile } from './files-of-registers.ts';

const EXPORTERS = ['DEPARTMENT', 'JUSTICE_BUREAU', 'DIVISION', 'OFFICE', 'POLICY_DIVISION'];
const FORMATS = [
  { ending: 'xlsx', words: 'resources.imports.export_xlsx' },
  { ending: 'csv', words: 'resources.imports.export_csv' },
  { ending: 'gb18030.csv', words: 'resources.imports.export_gb' },
] as const;

/** The register, or the part of it the list is filtered to, as a file. That it was taken is on record (R48). */
export function ExportButton({ register }: { register: SheetRegister }) {
  const { filterValues } = useListContext();
  const { permissions } = usePermissions<string[]>();
  const translate = useTranslate();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [busy, setBusy] = useState(false);
  if (!permissions?.some((role) => EXPORTERS.includes(role))) return null;

  const take = async (ending: (typeof FORMATS)[number]['ending']): Promise<void> => {
    setAnchor(undefined);
    setBusy(true);
    try {
      await keepFile(exportAddress(register, ending, filterValues as Record<string, unknown>));
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
