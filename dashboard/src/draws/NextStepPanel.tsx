import { useRef, useState } from 'react';
import { useGetIdentity, useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Alert, Box, Button, Card, CardContent, LinearProgress, Link as MuiLink, Typography } from '@mui/material';
import { findLabel, verbs } from '@sunlot/glossary';
import { ActButton } from '../acts/ActButton.tsx';
import { useFocusKept } from '../acts/useFocusKept.ts';
import { useSpoken } from '../acts/useSpoken.ts';
import { momentInWords } from '../fields/MomentField.tsx';
import type { Person } from '../providers/auth-provider.ts';
import type { Language } from '../providers/graphql-client.ts';
import { BeaconDesk } from './BeaconDesk.tsx';
import { DiceDesk, OwnReading } from './DiceDesk.tsx';
import type { DrawRecord } from './draw-record.ts';
import { confirmVoid, cutPool, openDraw } from './draws.operations.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import { laterAttempt, type NextAct, nextStep, type Waiting } from './next-step.ts';
import { ShareDesk } from './ShareDesk.tsx';
import { useNow } from './useNow.ts';
import { useRoomAct } from './useRoomAct.ts';
import { CommitButton, MyNumber, RevealButton, seatOf } from './WitnessDesk.tsx';

/** What this person must do next, in one big button; or, in one sentence, what the draw waits for. */
export function NextStepPanel() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const person = identity as Person | undefined;
  const now = useNow(10_000);
  const panel = useRef<HTMLDivElement>(null);
  const keeping = useFocusKept(panel);
  if (!draw) return null;
  const step = nextStep(draw, person, now);
  const mine = 'act' in step;
  return (
    <Card
      ref={panel}
      {...keeping}
      component="section"
      variant="outlined"
      aria-live="polite"
      sx={{
        mb: 2,
        '@media print': { display: 'none' },
        borderWidth: 2,
        borderColor: mine ? 'primary.main' : 'divider',
        bgcolor: mine ? '#f0fdf4' : undefined,
      }}
    >
      <CardContent>
        <Typography variant="h6" component="h2" gutterBottom>
          {translate(mine ? 'resources.draws.your_turn' : 'resources.draws.nothing_for_you')}
        </Typography>
        {mine ? <Duty draw={draw} act={step.act} person={person} /> : <Wait draw={draw} waiting={step.waiting} />}
        {draw.allowed.includes('withdrawDice') && <OwnReading draw={draw} />}
        {draw.state === 'FROZEN' && <MyNumber draw={draw} />}
      </CardContent>
    </Card>
  );
}

interface DutyProps {
  readonly draw: DrawRecord;
  readonly act: NextAct;
  readonly person: Person | undefined;
}

function Duty({ draw, act, person }: DutyProps) {
  const translate = useTranslate();
  const seat = seatOf(draw, person);
  const words = act === 'cutPool' && draw.state === 'VOIDED' ? 'cutPool_again' : act;
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {translate(`resources.draws.act_${words}`, { name: draw.voidProposedByName })}
      </Typography>
      {act === 'cutPool' && <PlainAct label={verbs.cutPool} operation={cutPool} input={{ taskId: draw.task.id }} />}
      {act === 'open' && <PlainAct label={verbs.openDraw} operation={openDraw} input={{ drawId: draw.id }} />}
      {act === 'confirmVoid' && (
        <ActButton
          allowed="confirmVoid"
          label={verbs.confirmVoid}
          operation={confirmVoid}
          idAs="drawId"
          explains={VOID_EXPLAINS}
          color="error"
        />
      )}
      {act === 'freeze' && <FreezeButton draw={draw} />}
      {act === 'enterDice' && <DiceDesk draw={draw} />}
      {act === 'enterBeacon' && <BeaconDesk draw={draw} />}
      {act === 'commit' && seat && <CommitButton draw={draw} seat={seat} />}
      {act === 'handInShare' && <ShareDesk draw={draw} />}
      {act === 'reveal' && seat && <RevealButton draw={draw} seat={seat} />}
    </>
  );
}

const VOID_EXPLAINS = {
  zh: '签署后本次抽取立即作废，不能恢复；须重新生成候选名单再次抽取。',
  en: 'With your signature the draw is void at once and for good; a new pool is cut for the next one.',
};

interface PlainActProps {
  readonly label: (typeof verbs)[keyof typeof verbs];
  readonly operation: typeof openDraw;
  readonly input: Record<string, unknown>;
}

function PlainAct({ label, operation, input }: PlainActProps) {
  const spoken = useSpoken();
  const { busy, run } = useRoomAct();
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <Button
        size="large"
        variant="contained"
        disabled={busy}
        onClick={() => void run(operation, input).then(setProblem)}
      >
        {spoken(label)}
      </Button>
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
    </>
  );
}

function FreezeButton({ draw }: { draw: DrawRecord }) {
  const spoken = useSpoken();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="large" variant="contained" onClick={() => setOpen(true)}>
        {spoken(verbs.freezeDraw)}
      </Button>
      {open && <FreezeDialog draw={draw} onClose={() => setOpen(false)} />}
    </>
  );
}

function Wait({ draw, waiting }: { draw: DrawRecord; waiting: Waiting }) {
  const later = laterAttempt(draw);
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <>
      <Typography>
        {translate(`resources.draws.wait_${waiting}`, factsOf(draw, waiting, locale as Language))}
      </Typography>
      {waiting === 'drawing' && (
        <LinearProgress
          variant={draw.progress > 0 ? 'determinate' : 'indeterminate'}
          value={draw.progress}
          aria-label={translate('resources.draws.wait_drawing')}
          sx={{ mt: 2, height: 10, borderRadius: 5 }}
        />
      )}
      {later && (
        <Box sx={{ mt: 1 }}>
          <MuiLink component={Link} to={`/draws/${later.id}/show`}>
            {translate('resources.draws.attempt_n', { attempt: later.attempt })}
          </MuiLink>
        </Box>
      )}
      {waiting === 'opened' && (
        <Box sx={{ mt: 1 }}>
          <MuiLink href={`/public/draws/${draw.id}`} target="_blank">
            {translate('resources.draws.public_page')}
          </MuiLink>
        </Box>
      )}
    </>
  );
}

function factsOf(draw: DrawRecord, waiting: Waiting, language: Language): Record<string, unknown> {
  const missing = waiting === 'promises' ? 'INVITED' : 'COMMITTED';
  const bodies = draw.witnesses
    .filter(({ state }) => state === missing)
    .map(({ organizationName }) => organizationName);
  const holders = (draw.escrow?.holders ?? [])
    .filter(({ handedInAt }) => handedInAt === null)
    .map(({ organizationName }) => organizationName);
  const awaited = waiting === 'shares' ? holders : bodies;
  const at = waiting === 'time' ? draw.scheduledAt : waiting === 'beacon' ? draw.entropy?.roundAt : draw.openAt;
  return {
    at: at ? momentInWords(at, language) : '',
    who:
      waiting === 'pool' || waiting === 'freeze' ? draw.initiatorName : awaited.join(language === 'zh' ? '、' : ', '),
    n: Math.max(0, (draw.escrow?.threshold ?? 0) - (draw.escrow?.holders.length ?? 0) + holders.length),
    reason: (draw.voidReason && findLabel('VoidReason', draw.voidReason)?.[language]) ?? '',
    name: (waiting === 'second_reading' ? draw.diceEntries[0]?.name : draw.voidProposedByName) ?? '',
  };
}
