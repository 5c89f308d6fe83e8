import { verbs } from '@sunlot/glossary';
import { useCallback, useEffect } from 'react';
import {
  NumberField,
  type RaRecord,
  Show,
  SimpleShowLayout,
  TextField,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import {
  Alert,
  Box,
  Button,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link } from 'react-router-dom';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { type LiveEvent, useLive } from '../providers/live-events.ts';
import { UnknownSection } from './UnknownSection.tsx';
import { useKeepFile } from './useKeepFile.ts';
import { cancelImport, commitImport, undoImport } from './imports.operations.ts';
import { ownerLabel } from './owner-label.ts';

const LABEL = 'resources.imports.fields';
/** The room is at work by itself, for minutes where the list is long. */
const AT_WORK: ReadonlySet<string> = new Set(['CHECKING', 'IMPORTING', 'UNDOING']);
/** What is finished is the import itself, however its undo goes. */
const TAKEN_IN: ReadonlySet<string> = new Set(['IMPORTED', 'UNDOING', 'UNDONE']);
/** The check did not come to its end, or has not yet: nobody can say that nothing was found. */
const NOT_CHECKED: ReadonlySet<string> = new Set(['CHECKING', 'CANCELLED']);
const ASK_EVERY_MS = 3_000;

export function ImportShow() {
  return (
    <Show actions={<ImportActs />}>
      <ImportPage />
    </Show>
  );
}

function ImportActs() {
  const record = useRecordContext();
  return (
    <ActBar>
      <ActButton allowed="commit" label={verbs.commitImport} operation={commitImport} idAs="importId" />
      <ActButton
        allowed="cancel"
        label={verbs.cancelImport}
        operation={cancelImport}
        idAs="importId"
        variant="outlined"
      />
      <ActButton
        allowed="undo"
        label={verbs.undoImport}
        operation={undoImport}
        idAs="importId"
        explains={record?.register === 'CREDIT_CLASSES' ? UNDO_CLASSES_EXPLAINS : UNDO_EXPLAINS}
        color="warning"
        variant="outlined"
      />
    </ActBar>
  );
}

const UNDO_EXPLAINS = {
  zh: '撤销本次导入：新增的条目退出名录库，更新的条目恢复原值。',
  en: 'What was new leaves the register, and what was updated gets its old values back.',
};

const UNDO_CLASSES_EXPLAINS = {
  zh: '撤销本次导入：本次导入的等级收回，各企业恢复导入前的等级。',
  en: 'The classes of this file are taken back, and every enterprise is in the class it was in before.',
};

function ImportPage() {
  const record = useRecordContext();
  const refresh = useRefresh();
  const id = record?.id;
  useLive(
    ['import'],
    useCallback((event: LiveEvent) => event.id === id && refresh(), [id, refresh]),
  );
  const isTakenIn = TAKEN_IN.has(record?.state as string);
  const underWay = AT_WORK.has(record?.state as string);
  // A short file is checked before this page listens, and what was announced is not announced again.
  useEffect(() => {
    if (!underWay) return undefined;
    const asking = setInterval(refresh, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [underWay, refresh]);
  return (
    <PageBody>
      <Progress />
      <PageSection title="resources.imports.basics">
        <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
          <TextField source="fileName" />
          <EnumField source="register" of="SheetRegister" label={`${LABEL}.register`} />
          <EnumField source="state" of="SheetImportState" chip label={`${LABEL}.state`} />
          <NumberField source="rows" />
          <NumberField source="faultyRows" />
          <NumberField source="created" />
          <NumberField source="updated" />
          <NumberField source="unchanged" />
          {record?.delivery && <NumberField source="unknown" />}
          {record?.delivery && <TextField source="delivery.source" label={`${LABEL}.source`} />}
          {record?.delivery && <DayField source="delivery.asOf" label={`${LABEL}.asOf`} />}
          {record?.delivery?.scale && <TextField source="delivery.scale" label={`${LABEL}.scale`} />}
          {!record?.delivery && <TextField source="divisionName" label={ownerLabel(record?.register)} />}
          <TextField source="startedByName" />
          <MomentField source="at" label={`${LABEL}.at`} />
          <MomentField source="finishedAt" label={`${LABEL}.${isTakenIn ? 'importedAt' : 'finishedAt'}`} />
        </SimpleShowLayout>
      </PageSection>
      <Findings />
      <UnknownSection />
      <PageSection title="app.history">
        <HistoryTimeline />
      </PageSection>
    </PageBody>
  );
}

/** What is going on with the file now, what a confirmation would do, or what to do where a check or an undo came to nothing. */
function Progress() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (AT_WORK.has(record?.state)) {
    return (
      <Box sx={{ mb: 2 }} aria-live="polite">
        <LinearProgress />
        <Typography variant="body2">{translate(`resources.imports.${record!.state.toLowerCase()}`)}</Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('resources.imports.goes_on')}
        </Typography>
      </Box>
    );
  }
  const kept = whyKept(record);
  if (kept !== undefined) {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate('resources.imports.kept', { reason: kept })}
      </Alert>
    );
  }
  if (record?.state === 'REFUSED') {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate('resources.imports.refused')}
      </Alert>
    );
  }
  if (record?.state !== 'CHECKED') return null;
  const { register, created, updated, unchanged, unknown } = record;
  const changesNothing = created + updated === 0 && register !== 'CREDIT_CLASSES';
  const would = register === 'CREDIT_CLASSES' ? 'would_classes' : changesNothing ? 'would_nothing' : 'would';
  return (
    <Alert severity={changesNothing ? 'info' : 'success'} sx={{ mb: 2 }}>
      {translate(`resources.imports.${would}`, { created, updated, unchanged, unknown })}
    </Alert>
  );
}

/** The reason why everything stayed when an undo was asked for: the one thing that is found of a list that is in the register. */
function whyKept(record: RaRecord | undefined): string | undefined {
  return record?.state === 'IMPORTED' ? (record.findings as Finding[] | undefined)?.[0]?.reason : undefined;
}

interface Finding {
  row: number | null;
  letter: string | null;
  column: string;
  value: string | null;
  reason: string;
}

function Findings() {
  const record = useRecordContext();
  const translate = useTranslate();
  const keep = useKeepFile();
  const findings = whyKept(record) === undefined ? ((record?.findings ?? []) as Finding[]) : [];
  const errors = record?.errorsUrl as string | null | undefined;
  if (findings.length === 0 && NOT_CHECKED.has(record?.state as string)) return null;
  return (
    <PageSection title="resources.imports.findings">
      {findings.length === 0 && (
        <Typography color="text.secondary">{translate('resources.imports.no_findings')}</Typography>
      )}
      {errors && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
          <Button variant="outlined" onClick={() => void keep(errors)}>
            {translate('resources.imports.errors_file')}
          </Button>
          <Button variant="outlined" component={Link} to={`/imports/create?register=${record?.register}`}>
            {translate('resources.imports.again')}
          </Button>
        </Box>
      )}
      {findings.length >= 200 && <Alert severity="info">{translate('resources.imports.first_findings')}</Alert>}
      {findings.length > 0 && <FindingList findings={findings} />}
    </PageSection>
  );
}

/** On a phone one below the other: why a row is refused would stand beyond the edge. */
function FindingList({ findings }: { findings: readonly Finding[] }) {
  const translate = useTranslate();
  const phone = usePhone();
  if (phone) {
    return findings.map(({ row, letter, column, value, reason }) => (
      <Box key={`${row} ${column} ${reason}`} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="body2" color="text.secondary" sx={{ wordBreak: 'break-all' }}>
          {[row !== null && translate('resources.imports.row_n', { row }), place({ letter, column }), value]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Typography variant="body2">{reason}</Typography>
      </Box>
    ));
  }
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['row', 'column', 'value', 'problem'].map((key) => (
              <TableCell key={key}>{translate(`resources.imports.${key}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {findings.map(({ row, letter, column, value, reason }) => (
            <TableRow key={`${row} ${column} ${reason}`}>
              <TableCell>{row}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{place({ letter, column })}</TableCell>
              <TableCell sx={{ wordBreak: 'break-all' }}>{value}</TableCell>
              <TableCell>{reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** A column as Excel shows it, with its title. */
function place({ letter, column }: Pick<Finding, 'letter' | 'column'>): string {
  return [letter, column].filter(Boolean).join(' ');
}
