import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { useSpoken } from '../acts/useSpoken.ts';
import { fetchedCode } from '../layout/fetched-code.ts';
import type { Person } from '../providers/auth-provider.ts';
import type { DrawRecord, Witness } from './draw-record.ts';
import { commitWitness, revealWitness } from './draws.operations.ts';
import { QrCode } from './QrCode.tsx';
import { useRoomAct } from './useRoomAct.ts';
import { forgetNonce, inGroups, keepNonce, keptNonce, makeNonce, nonceCode, readNonce } from './witness-nonce.ts';

/**
 * The promise: a number is made on this device and kept here before its hash leaves, so that neither a lost answer nor a
 * closed tab can lose it.
 */
export function CommitButton({ draw, seat }: { draw: DrawRecord; seat: Witness }) {
  const spoken = useSpoken();
  const owner = useOwner(draw);
  const { busy, run } = useRoomAct();
  const [problem, setProblem] = useState<string>();
  const commit = async (): Promise<void> => {
    if (!owner || !draw.freezeDigest) return;
    const nonce = keptNonce(localStorage, owner) ?? makeNonce((bytes) => crypto.getRandomValues(bytes));
    keepNonce(localStorage, owner, nonce);
    try {
      const { promiseOf } = await fetchedCode(() => import('./witness-promise.ts'));
      const commitment = promiseOf({ ...aboutOf(draw, seat) }, nonce);
      setProblem(await run(commitWitness, { drawId: draw.id, commitment }));
    } catch (fault) {
      setProblem((fault as Error).message);
    }
  };
  return (
    <>
      <Button size="large" variant="contained" disabled={busy || !owner} onClick={() => void commit()}>
        {spoken(verbs.commitWitness)}
      </Button>
      {problem && <Alert severity="error">{problem}</Alert>}
    </>
  );
}

/** The reveal: the number kept here, or the one that was noted down; checked against the promise before it leaves. */
export function RevealButton({ draw, seat }: { draw: DrawRecord; seat: Witness }) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const owner = useOwner(draw);
  const { busy, run } = useRoomAct();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string>();
  const kept = owner && keptNonce(localStorage, owner);
  const keptFits = useFit(draw, seat, kept);
  const given = readNonce(pasted);
  const givenFits = useFit(draw, seat, given);
  const nonce = keptFits ? kept : givenFits ? given : undefined;
  const asks = owner !== undefined && keptFits === false;
  const reveal = async (): Promise<void> => {
    if (!nonce || !owner) return;
    const refusal = await run(revealWitness, { drawId: draw.id, nonce });
    setProblem(refusal);
    if (!refusal) forgetNonce(localStorage, owner);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
      {asks && (
        <Box sx={{ width: '100%', maxWidth: 640 }}>
          <Typography variant="body2">{translate('resources.draws.number_missing')}</Typography>
          <TextField
            name="nonce"
            label={translate('resources.draws.number_paste')}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            fullWidth
            multiline
            margin="dense"
            autoComplete="off"
            error={pasted !== '' && givenFits === false}
            helperText={pasteHint(pasted, given, givenFits)}
            slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace' } } }}
          />
        </Box>
      )}
      <Button size="large" variant="contained" disabled={busy || !nonce} onClick={() => void reveal()}>
        {spoken(verbs.revealWitness)}
      </Button>
      {problem && <Alert severity="error">{problem}</Alert>}
    </Box>
  );

  function pasteHint(text: string, read: string | undefined, fits: boolean | undefined): string {
    if (text === '') return '';
    if (read === undefined) return translate('resources.draws.number_unreadable');
    return translate(fits === false ? 'resources.draws.number_other' : 'resources.draws.number_fits');
  }
}

/** The witness's own number, hidden until asked for: others may be looking at the same screen. */
export function MyNumber({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const owner = useOwner(draw);
  const [shown, setShown] = useState(false);
  const nonce = owner && keptNonce(localStorage, owner);
  if (!nonce) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="subtitle1" component="h3">
        {translate('resources.draws.my_number')}
      </Typography>
      <Typography variant="body2">{translate('resources.draws.my_number_hint')}</Typography>
      <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={() => setShown(!shown)} aria-expanded={shown}>
        {translate(shown ? 'resources.draws.hide_number' : 'resources.draws.show_number')}
      </Button>
      {shown && (
        <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'center', mt: 1 }}>
          <Box
            component="code"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'repeat(2, auto)',
              columnGap: 3,
              fontSize: 20,
              lineHeight: 1.8,
            }}
          >
            {inGroups(nonce).map((group, index) => (
              <span key={`${index}${group}`}>{group}</span>
            ))}
          </Box>
          <QrCode text={nonceCode(draw.number, nonce)} label={translate('resources.draws.my_number')} />
        </Box>
      )}
    </Box>
  );
}

/** The seat this person witnesses from: theirs once they came, before that their body's. Undefined for everybody else. */
export function seatOf(draw: DrawRecord, person: Person | undefined): Witness | undefined {
  if (!person) return undefined;
  const bodies = [person.organization.id, person.organization.division?.id];
  const ofBody = draw.witnesses.filter(({ organizationId }) => bodies.includes(organizationId));
  return ofBody.find(({ name }) => name === person.fullName) ?? ofBody.find(({ name }) => name === null);
}

function useOwner(draw: DrawRecord): { drawId: string; accountId: string } | undefined {
  const { identity } = useGetIdentity();
  return identity ? { drawId: draw.id, accountId: String(identity.id) } : undefined;
}

/** Whether the number is the promised one; undefined until that is worked out. */
function useFit(draw: DrawRecord, seat: Witness, nonce: string | undefined): boolean | undefined {
  const about = aboutOf(draw, seat);
  const { data } = useQuery({
    queryKey: ['promise', about, nonce],
    queryFn: async () => (await import('./witness-promise.ts')).promiseOf(about, nonce!),
    enabled: nonce !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (nonce === undefined) return false;
  return data === undefined ? undefined : data === seat.commitment;
}

function aboutOf(draw: DrawRecord, seat: Witness) {
  return { drawId: draw.id, attempt: draw.attempt, freezeDigest: draw.freezeDigest ?? '', code: seat.code };
}
