import { useCallback, useEffect } from 'react';
import { Show, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Box, Chip, Link as MuiLink, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { LightField } from '../fields/LightField.tsx';
import { type LiveEvent, useLive } from '../providers/live-events.ts';
import { DrawActs } from './DrawActs.tsx';
import type { DrawRecord } from './draw-record.ts';
import { DrawEscrow } from './DrawEscrow.tsx';
import { DrawOpenings } from './DrawOpenings.tsx';
import { DrawRecordLinks } from './DrawRecordLinks.tsx';
import { DrawReplacements } from './DrawReplacements.tsx';
import { DrawResult } from './DrawResult.tsx';
import { DrawStepper } from './DrawStepper.tsx';
import { StalledNotice, VoidFacts } from './DrawTroubles.tsx';
import { DrawWitnesses } from './DrawWitnesses.tsx';
import { FreezeFacts } from './FreezeFacts.tsx';
import { NextStepPanel } from './NextStepPanel.tsx';
import { PoolFigures } from './PoolFigures.tsx';

/** The draw room: operator and witnesses act from their own sessions, and everybody sees the same draw as it moves. */
export function DrawShow() {
  return (
    <Show actions={false} component={Box}>
      <Room />
    </Show>
  );
}

function Room() {
  const draw = useRecordContext<DrawRecord>();
  useRoomLive(draw);
  // Coming from the list, the row is shown first, which knows less than the page.
  if (!draw?.witnesses) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Heading draw={draw} />
      <DrawStepper />
      <StalledNotice />
      <NextStepPanel />
      <VoidFacts />
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        <Box sx={{ minWidth: 0 }}>
          <DrawWitnesses />
          <PoolFigures />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <FreezeFacts />
          <DrawEscrow />
          <DrawRecordLinks />
        </Box>
      </Box>
      <DrawResult />
      <DrawOpenings />
      <DrawReplacements />
      <DrawActs />
      <PageSection title="app.history">
        <HistoryTimeline />
      </PageSection>
    </Box>
  );
}

function Heading({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <LightField source="light" />
      <Typography variant="h5" component="h2">
        <MuiLink component={Link} to={`/tasks/${draw.task.id}/show`} color="inherit" underline="hover">
          {draw.title}
        </MuiLink>
      </Typography>
      <Typography color="text.secondary">{draw.number}</Typography>
      <EnumField source="state" of="DrawState" chip />
      {draw.replaces && <Chip size="small" label={translate('resources.draws.is_replacement')} />}
      {draw.attempt > 1 && (
        <Chip size="small" color="warning" label={translate('resources.draws.attempt_n', { attempt: draw.attempt })} />
      )}
    </Box>
  );
}

const LOOK_AGAIN_MS = 1_500;

/** Follows the draw: at once when it is announced, and by looking again while it runs, should an announcement be lost. */
function useRoomLive(draw: DrawRecord | undefined): void {
  const refresh = useRefresh();
  const { id, state } = draw ?? {};
  useLive(
    ['draw'],
    useCallback(
      (event: LiveEvent) => {
        if (!event.id || event.id === id || state === 'VOIDED') refresh();
      },
      [id, state, refresh],
    ),
  );
  const runs = state === 'WITNESSED' || state === 'DRAWING';
  useEffect(() => {
    if (!runs) return undefined;
    const look = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(look);
  }, [runs, refresh]);
}
