import { type FormEvent, useEffect, useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import {
  Alert,
  Autocomplete,
  Button,
  Checkbox,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { EntropyKind } from '@sunlot/glossary';
import { momentForInput } from '../acts/ActDialog.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import type { Person } from '../providers/auth-provider.ts';
import { send } from '../providers/graphql-client.ts';
import type { DrawRecord } from './draw-record.ts';
import { freezeDraw, witnessBodies } from './draws.operations.ts';
import { useRoomAct } from './useRoomAct.ts';

interface Body {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  division: { id: string } | null;
}

const HOUR_MS = 3_600_000;

/** What the operator decides before the pool is sealed: who witnesses, until when, and when the record opens at the latest. */
export function FreezeDialog({ draw, onClose }: { draw: DrawRecord; onClose(): void }) {
  const translate = useTranslate();
  const said = (key: string): string => translate(`resources.draws.${key}`);
  const bodies = useWitnessBodies();
  const { busy, run } = useRoomAct();
  const [chosen, setChosen] = useState<readonly Body[]>();
  const [deadline, setDeadline] = useState(() => momentForInput(new Date(Date.now() + 2 * HOUR_MS)));
  const [decidedDrawBy, setDrawBy] = useState<string>();
  const drawBy = decidedDrawBy ?? momentForInput(new Date(new Date(inBeijing(deadline)).getTime() + HOUR_MS / 2));
  const [entropy, setEntropy] = useState<EntropyKind>('NONE');
  const [openAt, setOpenAt] = useState(() => momentForInput(new Date(Date.now() + 72 * HOUR_MS)));
  const [differentiates, setDifferentiates] = useState(true);
  const [creditOffReason, setCreditOffReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const witnesses = chosen ?? suggested(bodies, draw);

  const freeze = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refusal = await run(freezeDraw, {
      drawId: draw.id,
      witnessOrganizationIds: witnesses.map(({ id }) => id),
      deadline: inBeijing(deadline),
      drawBy: inBeijing(drawBy),
      entropy: { kind: entropy },
      openAt: inBeijing(openAt),
      creditDifferentiation: differentiates,
      creditOffReason: differentiates ? null : creditOffReason,
    });
    setProblem(refusal);
    if (!refusal) onClose();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="freeze-title">
      <form onSubmit={(event) => void freeze(event)}>
        <DialogTitle id="freeze-title">{said('freeze_title')}</DialogTitle>
        <DialogContent>
          <Autocomplete
            multiple
            options={bodies}
            value={[...witnesses]}
            onChange={(_event, value) =>
              setChosen([...required(bodies), ...value.filter(({ kind }) => kind !== POLICY)])
            }
            getOptionLabel={({ name }) => name}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            disableCloseOnSelect
            renderValue={(value, itemProps) =>
              value.map((body, index) => {
                const { key, ...props } = itemProps({ index });
                return <Chip key={key} label={body.shortName} {...props} disabled={body.kind === POLICY} />;
              })
            }
            renderInput={(params) => (
              <TextField
                {...params}
                label={said('freeze_witnesses')}
                helperText={said('freeze_witnesses_hint')}
                margin="dense"
              />
            )}
          />
          <MomentInput label={said('freeze_deadline')} value={deadline} onChange={setDeadline} />
          <EntropyChoice value={entropy} onChange={setEntropy} />
          <MomentInput
            label={said('freeze_draw_by')}
            hint={said('freeze_draw_by_hint')}
            value={drawBy}
            onChange={setDrawBy}
          />
          <MomentInput label={said('freeze_open_at')} value={openAt} onChange={setOpenAt} />
          <FormControlLabel
            control={
              <Checkbox checked={differentiates} onChange={(event) => setDifferentiates(event.target.checked)} />
            }
            label={said('freeze_credit')}
          />
          {!differentiates && (
            <TextField
              label={said('freeze_credit_off_reason')}
              value={creditOffReason}
              onChange={(event) => setCreditOffReason(event.target.value)}
              required
              fullWidth
              multiline
              minRows={2}
              margin="dense"
            />
          )}
          <Alert severity="warning" sx={{ mt: 1 }}>
            {said('freeze_final')}
          </Alert>
          {problem && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {problem}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy || witnesses.length === 0}>
            {busy ? translate('app.working') : said('freeze_confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function EntropyChoice({ value, onChange }: { value: EntropyKind; onChange(kind: EntropyKind): void }) {
  const translate = useTranslate();
  const choices = useEnumChoices('EntropyKind', Object.keys(EntropyKind));
  return (
    <TextField
      select
      name="entropy"
      label={translate('resources.draws.freeze_entropy')}
      value={value}
      onChange={(event) => onChange(event.target.value as EntropyKind)}
      helperText={translate(`resources.draws.freeze_entropy_hint_${value}`)}
      fullWidth
      margin="dense"
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface MomentInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  onChange(value: string): void;
}

function MomentInput({ label, hint, value, onChange }: MomentInputProps) {
  return (
    <TextField
      label={label}
      type="datetime-local"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={hint}
      required
      fullWidth
      margin="dense"
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

const POLICY = 'POLICY_DIVISION';
const MAY_WITNESS = [POLICY, 'DIVISION', 'JUSTICE_BUREAU', 'DEPARTMENT'];

/** Bodies outside the operator's own division (R26). */
function useWitnessBodies(): Body[] {
  const { identity } = useGetIdentity();
  const mine = (identity as Person | undefined)?.organization.division?.id;
  const [bodies, setBodies] = useState<Body[]>([]);
  useEffect(() => {
    void send(witnessBodies).then(({ organizations }) =>
      setBodies((organizations as Body[]).filter(({ kind }) => MAY_WITNESS.includes(kind))),
    );
  }, []);
  return bodies.filter(({ id, division }) => id !== mine && division?.id !== mine);
}

function required(bodies: readonly Body[]): Body[] {
  return bodies.filter(({ kind }) => kind === POLICY);
}

/** The Policy & Regulations Division, and the departments that take part in the inspection. */
function suggested(bodies: readonly Body[], { departmentIds: partners }: DrawRecord): Body[] {
  return [...required(bodies), ...bodies.filter(({ id, kind }) => kind === 'DEPARTMENT' && partners.includes(id))];
}

function inBeijing(moment: string): string {
  return new Date(`${moment}:00+08:00`).toISOString();
}
