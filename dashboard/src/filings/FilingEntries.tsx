import { FilingChange } from '@sunlot/glossary';
import {
  Alert,
  Box,
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
import { useDayWords } from '../fields/MomentField.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { usePhone } from '../layout/usePhone.ts';
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
  const Shown = usePhone() ? EntryLines : EntryTable;
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
      {entries && (shown.length > 0 ? <Shown entries={shown} /> : translate('resources.filings.no_entries'))}
    </PageSection>
  );
}

const HEAD = ['entry_number', 'entry', 'entry_kind', 'entry_bounds', 'entry_belongs', 'entries_since'] as const;

interface EntriesProps {
  readonly entries: readonly Entry[];
}

function EntryTable({ entries }: EntriesProps) {
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

interface EntryProps {
  readonly entry: Entry;
}

function EntryRow({ entry }: EntryProps) {
  const { kind, bounds } = useEntryWords(entry);
  return (
    <TableRow sx={GONE[entry.change]}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{numberOf(entry)}</TableCell>
      <TableCell>
        {entry.name}
        <EntryBasis entry={entry} />
      </TableCell>
      <TableCell>{kind}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{bounds}</TableCell>
      <TableCell>{entry.belongsTo}</TableCell>
      <TableCell>
        <ChangeChip entry={entry} />
      </TableCell>
    </TableRow>
  );
}

/** The same for a phone, where six columns lie beyond the edge. */
function EntryLines({ entries }: EntriesProps) {
  return entries.map((entry, place) => (
    // oxlint-disable-next-line react/no-array-index-key
    <EntryLine key={place} entry={entry} />
  ));
}

function EntryLine({ entry }: EntryProps) {
  const { kind, bounds } = useEntryWords(entry);
  return (
    <Box sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider', ...GONE[entry.change] }}>
      <Typography variant="body2">
        <strong>{numberOf(entry)}</strong> {entry.name}
      </Typography>
      <EntryBasis entry={entry} />
      <Typography variant="body2" color="text.secondary">
        {[kind, bounds, entry.belongsTo].filter(Boolean).join(' · ')}
      </Typography>
      <ChangeChip entry={entry} />
    </Box>
  );
}

const GONE: Partial<Record<FilingChange, { textDecoration: string }>> = { LEFT: { textDecoration: 'line-through' } };

function numberOf({ number, version }: Entry): string {
  return `${number ?? '–'}${version && version > 1 ? ` v${version}` : ''}`;
}

function useEntryWords({ category, roster, ratioMin, ratioMax, validTo }: Entry): { kind: string; bounds: string } {
  const categories = useEnumWords('ItemCategory');
  const rosters = useEnumWords('InspectorRoster');
  const days = useDayWords();
  return {
    kind: category ? categories(category) : rosters(roster ?? ''),
    bounds: ratioMin !== null && ratioMax !== null ? `${inPercent(ratioMin)} – ${inPercent(ratioMax)}` : days(validTo),
  };
}

function EntryBasis({ entry: { basis, basisLapsedOn } }: EntryProps) {
  const translate = useTranslate();
  const days = useDayWords();
  return (
    <>
      {basis && (
        <Typography variant="caption" color="text.secondary" component="div">
          {basis}
        </Typography>
      )}
      {basisLapsedOn && (
        <Typography variant="caption" color="error" component="div">
          {translate('resources.filings.basis_lapsed', { day: days(basisLapsedOn) })}
        </Typography>
      )}
    </>
  );
}

function ChangeChip({ entry: { change } }: EntryProps) {
  const changes = useEnumWords('FilingChange');
  return <Chip size="small" variant={change === 'KEPT' ? 'outlined' : 'filled'} label={changes(change)} />;
}
