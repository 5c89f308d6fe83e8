import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { Button, usePermissions, useTranslate } from 'react-admin';
import { Menu, MenuItem } from '@mui/material';
import { useKeepFile } from './useKeepFile.ts';

const EXPORTERS = ['DEPARTMENT', 'JUSTICE_BUREAU', 'DIVISION', 'OFFICE', 'POLICY_DIVISION'];
const FORMATS = [
  { ending: 'xlsx', words: 'resources.imports.export_xlsx' },
  { ending: 'csv', words: 'resources.imports.export_csv' },
  { ending: 'gb18030.csv', words: 'resources.imports.export_gb' },
] as const;

export type FileEnding = (typeof FORMATS)[number]['ending'];

interface Offer {
  /** What is taken, where a page has more than one thing to take. */
  readonly name?: string;
  addressOf(ending: FileEnding): string;
}

/** What a page shows as a file, in the format somebody chooses; nothing for those who may take none. */
export function FileFormatsButton({ offers }: { offers: readonly Offer[] }) {
  const { permissions } = usePermissions<string[]>();
  const translate = useTranslate();
  const keep = useKeepFile();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [busy, setBusy] = useState(false);
  if (!permissions?.some((role) => EXPORTERS.includes(role))) return null;

  const take = async (address: string): Promise<void> => {
    setAnchor(undefined);
    setBusy(true);
    await keep(address);
    setBusy(false);
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
        {offers.flatMap(({ name, addressOf }) =>
          FORMATS.map(({ ending, words }) => (
            <MenuItem key={`${name} ${ending}`} onClick={() => void take(addressOf(ending))}>
              {name ? translate('app.named', { what: name, words: translate(words) }) : translate(words)}
            </MenuItem>
          )),
        )}
      </Menu>
    </>
  );
}
