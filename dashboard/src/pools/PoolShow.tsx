import { useCallback } from 'react';
import {
  NumberField,
  Show,
  SimpleShowLayout,
  TextField,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { ActBar } from '../acts/ActBar.tsx';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { type LiveEvent, useLive } from '../providers/live-events.ts';
import { PoolDifference } from './PoolDifference.tsx';
import { PoolExclusions } from './PoolExclusions.tsx';
import { PoolReckoning } from './PoolReckoning.tsx';

const LABEL = 'resources.pools.fields';

/** How a pool is made up: beside the register, who was left out, and what changed since the pool before (R29). */
export function PoolShow() {
  return (
    <Show
      actions={
        <ActBar>
          <span />
        </ActBar>
      }
    >
      <PoolPage />
    </Show>
  );
}

function PoolPage() {
  const id = useRecordContext()?.id;
  const refresh = useRefresh();
  useLive(
    ['pool'],
    useCallback((event: LiveEvent) => event.id === id && refresh(), [id, refresh]),
  );
  return (
    <PageBody>
      <PoolBasics />
      <PoolReckoning />
      <PoolExclusions />
      <PoolDifference />
      <PageSection title="app.history">
        <HistoryTimeline />
      </PageSection>
    </PageBody>
  );
}

function PoolBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <PageSection title="resources.pools.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <NumberField source="objectCount" />
        <NumberField source="exclusionCount" />
        <NumberField source="inspectorCount" />
        <NumberField source="recusalCount" />
        <TextField source="divisionName" />
        <MomentField source="cutAt" label={`${LABEL}.cutAt`} />
        <TextField source="cutByName" />
        {record.creditAsOf && <DayField source="creditAsOf" label={`${LABEL}.creditAsOf`} />}
        {record.voidedAt && <MomentField source="voidedAt" label={`${LABEL}.voidedAt`} />}
      </SimpleShowLayout>
      <Box sx={{ mt: 1 }}>
        <MuiLink component={Link} to={`/tasks/${record.taskId}/show`}>
          {`${translate(`${LABEL}.taskNumber`)} ${record.taskNumber}`}
        </MuiLink>
      </Box>
    </PageSection>
  );
}
