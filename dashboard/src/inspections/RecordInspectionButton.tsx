import { FollowUp, ResultCode, verbs } from '@sunlot/glossary';
import { type FormEvent, useState } from 'react';
import { useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { momentForInput } from '../acts/ActDialog.tsx';
import { useOpened } from '../acts/useOpened.ts';
import { useSpoken } from '../acts/useSpoken.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { act } from '../providers/graphql-client.ts';
import { recordInspection } from './inspections.operations.ts';

interface Entry {
  itemCode: string;
  result: string;
  followUp: string;
  finding: string;
  correctBy: string;
}

/** The inspection record: every item with its result, filled in on the day. A clean result is one click an item less. */
export function RecordInspectionButton() {
  const record = useRecordContext();
  const spoken = useSpoken();
  const [open, setOpen] = useState(false);
  if (!(record?.allowed as string[] | undefined)?.includes('record')) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {spoken(verbs.recordInspection)}
      </Button>
      {open && (
        <RecordDialog
          items={record!.items as { code: string; name: string }[]}
          inspectionId={String(record!.id)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface RecordDialogProps {
  readonly items: { code: string; name: string }[];
  readonly inspectionId: string;
  onClose(): void;
}

function RecordDialog({ items, inspectionId, onClose }: RecordDialogProps) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const notify = useNotify();
  const refresh = useRefresh();
  const opened = useOpened();
  const phone = usePhone();
  const [entries, setEntries] = useState<Entry[]>(
    items.map(({ code }) => ({ itemCode: code, result: 'NO_PROBLEM', followUp: 'NONE', finding: '', correctBy: '' })),
  );
  const [whole, setWhole] = useState({
    endedOn: momentForInput(opened).slice(0, 10),
    partyOpinion: '',
    signedBy: '',
    lateReason: '',
  });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await act(recordInspection, { inspectionId, ...withoutEmpty(whole), entries: entries.map(withoutEmpty) });
      notify('app.act_done', { type: 'success', messageArgs: { act: spoken(verbs.recordInspection) } });
      refresh();
      onClose();
    } catch (fault) {
      setProblem((fault as Error).message);
    } finally {
      setBusy(false);
    }
  };

  const change = (at: number, changed: Partial<Entry>): void =>
    setEntries(entries.map((entry, place) => (place === at ? { ...entry, ...changed } : entry)));
  return (
    <Dialog
      open
      onClose={(_event, reason) => reason !== 'backdropClick' && onClose()}
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      aria-labelledby="record-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="record-title">{spoken(verbs.recordInspection)}</DialogTitle>
        <DialogContent>
          {entries.map((entry, at) => (
            <EntryInputs
              key={entry.itemCode}
              entry={entry}
              name={items[at]!.name}
              onChange={(changed) => change(at, changed)}
            />
          ))}
          <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1 }}>
            <WholeInput name="endedOn" type="date" required value={whole} onChange={setWhole} label="ended_on" />
            <WholeInput name="partyOpinion" value={whole} onChange={setWhole} label="party_opinion" />
            <WholeInput name="signedBy" value={whole} onChange={setWhole} label="signed_by" />
            <WholeInput name="lateReason" value={whole} onChange={setWhole} label="late_reason" />
          </Box>
          {problem && <Alert severity="error">{problem}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {translate(busy ? 'app.working' : 'app.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What follows belongs to the result it was said of. */
const NOTHING_FOLLOWS = { followUp: 'NONE', correctBy: '' };

function EntryInputs({
  entry,
  name,
  onChange,
}: {
  entry: Entry;
  name: string;
  onChange(changed: Partial<Entry>): void;
}) {
  const translate = useTranslate();
  const results = useEnumChoices('ResultCode', Object.keys(ResultCode));
  const followUps = useEnumChoices('FollowUp', Object.keys(FollowUp));
  const select = (field: 'result' | 'followUp', label: string, choices: { id: string; name: string }[]) => (
    <TextField
      select
      fullWidth
      margin="dense"
      label={translate(`resources.inspections.${label}`)}
      value={entry[field]}
      onChange={(event) => onChange({ ...(field === 'result' ? NOTHING_FOLLOWS : {}), [field]: event.target.value })}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 2, p: 2 }}>
      <Typography component="legend" variant="subtitle2">
        {`${entry.itemCode} ${name}`}
      </Typography>
      {select('result', 'result', results)}
      {entry.result !== 'NO_PROBLEM' && select('followUp', 'follow_up', followUps)}
      {entry.followUp === 'ORDER_TO_CORRECT' && (
        <TextField
          type="date"
          margin="dense"
          required
          label={translate('resources.inspections.correct_by')}
          value={entry.correctBy}
          onChange={(event) => onChange({ correctBy: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      <TextField
        fullWidth
        multiline
        margin="dense"
        label={translate('resources.inspections.finding')}
        value={entry.finding}
        onChange={(event) => onChange({ finding: event.target.value })}
      />
    </Box>
  );
}

interface Whole {
  endedOn: string;
  partyOpinion: string;
  signedBy: string;
  lateReason: string;
}

interface WholeInputProps {
  readonly name: keyof Whole;
  readonly label: string;
  readonly value: Whole;
  readonly type?: string;
  readonly required?: boolean;
  onChange(value: Whole): void;
}

function WholeInput({ name, label, value, type = 'text', required = false, onChange }: WholeInputProps) {
  const translate = useTranslate();
  return (
    <TextField
      type={type}
      required={required}
      label={translate(`resources.inspections.${label}`)}
      value={value[name]}
      onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      slotProps={{ inputLabel: type === 'date' ? { shrink: true } : {} }}
      sx={{ minWidth: 200, flex: 1 }}
    />
  );
}

function withoutEmpty(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
