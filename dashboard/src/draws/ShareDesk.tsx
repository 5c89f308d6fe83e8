import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Alert, Box, Button, TextField } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { useSpoken } from '../acts/useSpoken.ts';
import { CodeMissing, fetchedCode } from '../layout/fetched-code.ts';
import type { DrawRecord } from './draw-record.ts';
import { handInShare } from './draws.operations.ts';
import { useRoomAct } from './useRoomAct.ts';
import { readNonce } from './witness-nonce.ts';

/** A holder opens its share with its own key, on this device, and hands in the share; the key stays here. */
export function ShareDesk({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const { busy, run } = useRoomAct();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const key = readNonce(typed);
  const handIn = async (): Promise<void> => {
    if (!key || !draw.escrow) return;
    try {
      const { ownShare } = await fetchedCode(() => import('./own-share.ts'));
      const share = await ownShare(draw.escrow.sealed, key);
      if (share) setProblem(await run(handInShare, { drawId: draw.id, share }));
      else setProblem(translate('resources.draws.share_not_for_key'));
    } catch (fault) {
      setProblem(fault instanceof CodeMissing ? fault.message : translate('resources.draws.share_no_x25519'));
    }
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start', maxWidth: 640 }}>
      <TextField
        name="escrow-key"
        type="password"
        label={translate('resources.draws.escrow_key')}
        helperText={translate('resources.draws.escrow_key_hint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        fullWidth
        margin="dense"
        autoComplete="off"
        error={typed !== '' && !key}
      />
      <Button component="label" size="small">
        {translate('resources.draws.escrow_key_file')}
        <input
          hidden
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(setTyped)}
        />
      </Button>
      <Button size="large" variant="contained" disabled={busy || !key} onClick={() => void handIn()}>
        {spoken(verbs.handInShare)}
      </Button>
      {problem && <Alert severity="error">{problem}</Alert>}
    </Box>
  );
}
