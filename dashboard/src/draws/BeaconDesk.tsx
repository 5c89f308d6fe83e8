import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Alert, Box, Button, Link as MuiLink, TextField, Typography } from '@mui/material';
import { isRefusalCode, refusalText, verbs } from '@sunlot/glossary';
import { useSpoken } from '../acts/useSpoken.ts';
import type { Language } from '../providers/graphql-client.ts';
import { Countdown } from './Countdown.tsx';
import type { DrawRecord } from './draw-record.ts';
import { enterBeacon } from './draws.operations.ts';
import { readNote } from './progress-note.ts';
import { useNow } from './useNow.ts';
import { useRoomAct } from './useRoomAct.ts';

/** The round that was named: until it is signed, how long still; then the way to bring it here by hand, should the house not reach the beacon. */
export function BeaconDesk({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const spoken = useSpoken();
  const [locale] = useLocaleState();
  const now = useNow(1_000);
  const { busy, run } = useRoomAct();
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState<string>();
  const { round, roundAt, readAt } = draw.entropy ?? {};
  if (!roundAt || !readAt) return null;
  if (new Date(roundAt) > now) {
    return (
      <Typography>
        {translate('resources.draws.beacon_ahead', { round })} <Countdown until={roundAt} />
      </Typography>
    );
  }
  const note = readNote(draw.progressNote);
  return (
    <Box sx={{ maxWidth: 720 }}>
      {note && isRefusalCode(note.code) && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {refusalText(note.code, note.facts, locale as Language)}
        </Alert>
      )}
      <Typography>{translate('resources.draws.beacon_by_hand')}</Typography>
      <MuiLink href={readAt} target="_blank" rel="noreferrer" sx={{ wordBreak: 'break-all' }}>
        {readAt}
      </MuiLink>
      <TextField
        name="answer"
        label={translate('resources.draws.beacon_answer')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        fullWidth
        multiline
        minRows={3}
        margin="normal"
        autoComplete="off"
        slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace' } } }}
      />
      <Button
        size="large"
        variant="contained"
        disabled={busy || answer.trim() === ''}
        onClick={() => void run(enterBeacon, { drawId: draw.id, answer: answer.trim() }).then(setProblem)}
      >
        {spoken(verbs.enterBeacon)}
      </Button>
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
    </Box>
  );
}
