import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  ListItemIcon,
  MenuItem,
  TextField,
} from '@mui/material';
import ChosenIcon from '@mui/icons-material/CheckBox';
import FreeIcon from '@mui/icons-material/CheckBoxOutlineBlank';
import type { Bilingual } from '@sunlot/glossary';
import { FilesInput } from './FilesInput.tsx';
import { type Found, FoundInput } from './FoundInput.tsx';
import type { Branch } from '../trees/tree.ts';
import { TreePicker } from '../trees/TreePicker.tsx';
import { useListed } from '../fields/useListed.ts';
import { useSpoken } from './useSpoken.ts';

/** One thing an act asks for. Moments are entered in Beijing time and sent with their zone. */
export interface ActField {
  readonly name: string;
  readonly label: Bilingual;
  /** `lines` are entered one below the other and sent as a list. */
  readonly kind:
    | 'text'
    | 'multiline'
    | 'lines'
    | 'day'
    | 'moment'
    | 'number'
    | 'choice'
    | 'choices'
    | 'yes-no'
    | 'found'
    | 'tree'
    | 'files'
    | 'password';
  readonly required?: boolean;
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
  /** What a `tree` field offers; what is chosen is sent by its id. */
  readonly tree?: readonly Branch[];
  /** Where a `found` field looks for what is typed; what is chosen is sent by its id. */
  readonly find?: (text: string) => Promise<readonly Found[]>;
  /** Hands in a file of a `files` field when the act is confirmed, and gives what the act names it by; throws the refusal, in words. */
  readonly handIn?: (file: File) => Promise<unknown>;
  /** The endings a `files` field offers to choose among. */
  readonly accept?: string;
  readonly initial?: string | number | boolean | readonly string[];
  readonly hint?: Bilingual;
}

export interface ActDialogProps {
  readonly title: Bilingual;
  readonly explains?: Bilingual | undefined;
  readonly fields: readonly ActField[];
  readonly busy: boolean;
  onCancel(): void;
  /** Gives the refusal to show, or nothing when the act is done. What was entered stays on a refusal. */
  onConfirm(values: Record<string, unknown>): Promise<string | undefined>;
}

export function ActDialog({ title, explains, fields, busy, onCancel, onConfirm }: ActDialogProps) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? ''])),
  );
  const [problem, setProblem] = useState<string>();
  const [handingIn, setHandingIn] = useState(false);
  const working = busy || handingIn;

  const handedIn = async ({ name, kind, handIn }: ActField): Promise<unknown> => {
    if (kind !== 'files' || !handIn) return values[name];
    const answers: unknown[] = [];
    for (const file of filesOf(values[name])) {
      const answer = await handIn(file).catch((fault: Error) => {
        throw new Error(translate('app.named', { what: file.name, words: fault.message }));
      });
      answers.push(answer);
    }
    return answers.length > 0 ? answers : undefined;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // A tree cannot be typed into, so the browser does not ask for it.
    const unchosen = fields.find(({ name, tree, required }) => tree && required && !values[name]);
    if (unchosen) {
      setProblem(translate('app.named', { what: spoken(unchosen.label), words: translate('ra.validation.required') }));
      return;
    }
    setHandingIn(true);
    try {
      const whole = await Promise.all(fields.map(async (field) => sent(field, await handedIn(field))));
      setProblem(await onConfirm(Object.fromEntries(whole.flat())));
    } catch (fault) {
      setProblem((fault as Error).message);
    } finally {
      setHandingIn(false);
    }
  };

  return (
    <Dialog
      open
      // A press beside the dialog must not lose what was entered; Escape and “Cancel” are meant.
      onClose={(_event, reason) => reason !== 'backdropClick' && onCancel()}
      fullWidth
      maxWidth="sm"
      aria-labelledby="act-title"
    >
      <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id="act-title">{spoken(title)}</DialogTitle>
        <DialogContent>
          {explains && <DialogContentText sx={{ mb: 1 }}>{spoken(explains)}</DialogContentText>}
          {fields.map((field) => (
            <ActInput
              key={field.name}
              field={field}
              value={values[field.name]}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          ))}
        </DialogContent>
        {problem && (
          // In view, however much is asked above it.
          <Alert severity="error" sx={{ mx: 3, mt: 1 }}>
            {problem}
          </Alert>
        )}
        <DialogActions>
          <Button onClick={onCancel}>{translate('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working}>
            {working ? translate('app.working') : translate('app.confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

interface ActInputProps {
  readonly field: ActField;
  readonly value: unknown;
  onChange(value: unknown): void;
}

function ActInput({ field, value, onChange }: ActInputProps) {
  const spoken = useSpoken();
  const listed = useListed();
  const { name, label, kind, required = false, choices = [], hint } = field;
  if (kind === 'yes-no') {
    return (
      <FormControlLabel
        control={<Checkbox name={name} checked={value === true} onChange={(event) => onChange(event.target.checked)} />}
        label={spoken(label)}
      />
    );
  }
  if (field.find) {
    return <FoundInput label={spoken(label)} required={required} find={field.find} onChoose={onChange} />;
  }
  if (field.tree) {
    return (
      <TreePicker
        label={spoken(label)}
        required={required}
        tree={field.tree}
        chosen={value ? [String(value)] : []}
        onChoose={([id]) => onChange(id ?? '')}
      />
    );
  }
  if (kind === 'files') {
    const said = { label: spoken(label), hint: hint && spoken(hint), accept: field.accept ?? '' };
    return <FilesInput {...said} files={filesOf(value)} onChange={onChange} />;
  }
  const many = kind === 'choices';
  const chosen = Array.isArray(value) ? (value as unknown[]) : [];
  const nameIfChosen = ({ id, name: said }: Found): string[] => (chosen.includes(id) ? [said] : []);
  return (
    <TextField
      name={name}
      label={spoken(label)}
      required={required}
      fullWidth
      margin="dense"
      value={many ? chosen : value}
      onChange={(event) => onChange(event.target.value)}
      type={INPUT_TYPE[kind] ?? 'text'}
      multiline={kind === 'multiline' || kind === 'lines'}
      minRows={kind === 'multiline' || kind === 'lines' ? 3 : undefined}
      select={kind === 'choice' || many}
      helperText={hint && spoken(hint)}
      slotProps={{
        inputLabel: kind === 'day' || kind === 'moment' ? { shrink: true } : {},
        select: many ? { multiple: true, renderValue: () => listed(choices.flatMap(nameIfChosen)) } : {},
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {many && <ListItemIcon>{chosen.includes(choice.id) ? <ChosenIcon /> : <FreeIcon />}</ListItemIcon>}
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

const INPUT_TYPE: Partial<Record<ActField['kind'], string>> = {
  day: 'date',
  moment: 'datetime-local',
  number: 'number',
  password: 'password',
};

function filesOf(value: unknown): readonly File[] {
  return Array.isArray(value) ? (value as File[]) : [];
}

/** What is sent of a field: nothing when it was left empty. */
function sent({ name, kind }: ActField, value: unknown): [string, unknown][] {
  if (value === '' || value === undefined) return [];
  if (kind === 'moment') return [[name, new Date(`${String(value)}:00+08:00`).toISOString()]];
  if (kind === 'number') return [[name, Number(value)]];
  if (kind === 'lines') {
    const lines = String(value).split('\n');
    return [[name, lines.map((line) => line.trim()).filter((line) => line !== '')]];
  }
  return [[name, value]];
}

/** A moment as a `moment` field is first filled with it: Beijing time, to the minute. */
export function momentForInput(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');
}
