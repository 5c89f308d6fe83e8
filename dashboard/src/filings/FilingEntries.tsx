import { FilingChange } from '@sunlot/glossary';
import {
  Alert,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumChoices, useEnumWords } from '../fields/EnumField.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { ChipChoice } from '../pools/ChipChoice.tsx';

interface Entry {
  change: FilingChange;
  name: string;
  number: string | null;
  belongsTo: string;
  version: number | null;
  category: string | null;
  basis: string | null;
  basisLapsedOn: string | null;
  ratioMin: number | null;
  ratioMax: number | null;
  roster: string | null;
  validTo: string | null;
}

/** What is filed, entry by entry, and what changed since the list before: nobody acknowledges a digest. */
export function FilingEntries() {
  const record = useRecordContext();
  const translate = useTranslate();
  const changes = useEnumChoices('FilingChange', Object.keys(FilingChange));
  const [wanted, setWanted] = useState<string | null>(null);
  if (!record || record.entries === undefined) return null;
  const entries = record.entries as Entry[] | null;
  const count = (change: string): number => (entries ?? []).filter((entry) => entry.change === change).length;
  const shown = (entries ?? []).filter(({ change }) => !wanted || change === wanted);
  return (
    <PageSection title="resources.filings.entries">
      {entries === null && (
        <Typography color="text.secondary">{translate('resources.filings.entries_hidden')}</Typography>
      )}
      {entries && !record.filedAt && <Alert severity="info">{translate('resources.filings.entries_today')}</Alert>}
      {entries && (
        <ChipChoice
          choices={changes
            .filter(({ id }) => count(id) > 0)
            .map(({ id, name }) => ({ id, name: `${name} ${count(id)}` }))}
          chosen={wanted}
          onChoose={(id) => setWanted(id === wanted ? null : id)}
        />
      )}
      {entries && (shown.length > 0 ? <EntryTable entries={shown} /> : translate('resources.filings.no_entries'))}
    </PageSection>
  );
}

const HEAD = ['entry_number', 'entry', 'entry_kind', 'entry_bounds', 'entry_belongs', 'entries_since'] as const;

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {HEAD.map((key) => (
              <TableCell key={key}>{translate(`resources.filings.${key}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry, place) => (
            // A register has people of one name; the list does not change while it is read.
            // oxlint-disable-next-line react/no-array-index-key
            <EntryRow key={place} entry={entry} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const translate = useTranslate();
  const categories = useEnumWords('ItemCategory');
  const rosters = useEnumWords('InspectorRoster');
  const changes = useEnumWords('FilingChange');
  const { change, name, number, belongsTo, version, category, basis, basisLapsedOn, ratioMin, ratioMax, roster } =
    entry;
  return (
    <TableRow sx={change === 'LEFT' ? { textDecoration: 'line-through' } : {}}>
      <TableCell
        sx={{ whiteSpace: 'nowrap' }}
      >{`${number ?? '–'}${version && version > 1 ? ` v${version}` : ''}`}</TableCell>
      <TableCell>
        {name}
        {basis && (
          <Typography variant="caption" color="text.secondary" component="div">
            {basis}
          </Typography>
        )}
        {basisLapsedOn && (
          <Typography variant="caption" color="error" component="div">
            {translate('resources.filings.basis_lapsed', { day: basisLapsedOn })}
          </Typography>
        )}
      </TableCell>
      <TableCell>{category ? categories(category) : rosters(roster ?? '')}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {ratioMin !== null && ratioMax !== null ? `${inPercent(ratioMin)} – ${inPercent(ratioMax)}` : entry.validTo}
      </TableCell>
      <TableCell>{belongsTo}</TableCell>
      <TableCell>
        <Chip size="small" variant={change === 'KEPT' ? 'outlined' : 'filled'} label={changes(change)} />
      </TableCell>
    </TableRow>
  );
}
