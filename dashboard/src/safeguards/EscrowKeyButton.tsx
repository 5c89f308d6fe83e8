import { verbs } from '@sunlot/glossary';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useSpoken } from '../acts/useSpoken.ts';
import { fetchedCode } from '../layout/fetched-code.ts';
import { act } from '../providers/graphql-client.ts';
import { registerEscrowKey } from './safeguards.operations.ts';

/** Makes a key on this device, saves its secret here, and registers what shares are sealed to; or registers one made elsewhere. */
export function EscrowKeyButton() {
  const translate = useTranslate();
  const spoken = useSpoken();
  const notify = useNotify();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string>();
  const given = pasted.trim().toLowerCase();
  const malformed = given !== '' && !/^[0-9a-f]{64}$/.test(given);
  const register = async (): Promise<void> => {
    if (malformed) return setProblem(translate('resources.safeguards.public_key_malformed', { length: given.length }));
    setBusy(true);
    setProblem(undefined);
    try {
      const publicKey = given || (await madeHere());
      // Should the room refuse, the next press registers the key whose file is saved, and makes no second one.
      setPasted(publicKey);
      await act(registerEscrowKey, { publicKey });
      notify('app.act_done', { type: 'success', messageArgs: { act: spoken(verbs.registerEscrowKey) } });
      await queries.invalidateQueries({ queryKey: ['escrow'] });
      setOpen(false);
      setPasted('');
    } catch (fault) {
      setProblem((fault as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {spoken(verbs.registerEscrowKey)}
      </Button>
      <Dialog
        open={open}
        onClose={(_event, reason) => reason !== 'backdropClick' && setOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="escrow-key-title"
      >
        <DialogTitle id="escrow-key-title">{spoken(verbs.registerEscrowKey)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{translate('resources.safeguards.make_explains')}</DialogContentText>
          <TextField
            name="publicKey"
            label={translate('resources.safeguards.public_key')}
            helperText={translate('resources.safeguards.public_key_hint')}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            fullWidth
            margin="dense"
            autoComplete="off"
            error={malformed}
          />
          {problem && <Alert severity="error">{problem}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('app.cancel')}</Button>
          <Button variant="contained" disabled={busy} onClick={() => void register()}>
            {translate(given ? 'resources.safeguards.register_given' : 'resources.safeguards.make_and_register')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** The secret is saved before the public key leaves: a key whose secret is lost would hold a share nobody can open. */
async function madeHere(): Promise<string> {
  const { makeEscrowKey } = await fetchedCode(() => import('./escrow-key.ts'));
  const { secret, publicKey } = await makeEscrowKey();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${secret}\n`], { type: 'text/plain' }));
  link.download = `sunlot-escrow-key-${publicKey.slice(0, 8)}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
  return publicKey;
}
