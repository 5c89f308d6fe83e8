import {
  FunctionField,
  NumberField,
  Show,
  SimpleShowLayout,
  TextField,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { Alert, Button, Link as MuiLink, Typography } from '@mui/material';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { useOpened } from '../acts/useOpened.ts';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField, useDayWords, useSpanWords } from '../fields/MomentField.tsx';
import { TagsField } from '../fields/TagsField.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { useListed } from '../fields/useListed.ts';
import { type LiveEvent, useLive } from '../providers/live-events.ts';
import { ItemActs } from './ItemActs.tsx';

const LABEL = 'resources.items.fields';

export function ItemShow() {
  return (
    <Show actions={<ItemActs />}>
      <ItemPage />
    </Show>
  );
}

function ItemPage() {
  const record = useRecordContext();
  const refresh = useRefresh();
  const id = record?.id;
  useLive(
    ['item'],
    useCallback((event: LiveEvent) => event.id === id && refresh(), [id, refresh]),
  );
  return (
    <PageBody>
      <ItemBasics />
      <ItemLaw />
      <ItemVersions />
      <PageSection title="app.history">
        <HistoryTimeline />
      </PageSection>
    </PageBody>
  );
}

function ItemBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  const operators = useEnumWords('FrequencyOperator');
  const days = useDayWords();
  const today = dayOf(useOpened());
  if (!record) return null;
  const lapsed = record.basisLapsedOn !== null && record.basisLapsedOn <= today;
  return (
    <PageSection title="resources.items.basics">
      {record.basisLapsedOn && (
        <Alert severity={lapsed ? 'error' : 'warning'} sx={{ mb: 2 }}>
          {translate(lapsed ? 'resources.items.lapsed_basis' : 'resources.items.lapsing_basis', {
            day: days(record.basisLapsedOn),
          })}
        </Alert>
      )}
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="code" />
        <TextField source="name" />
        {record.subItem && <TextField source="subItem" />}
        <EnumField source="state" of="ItemState" chip label={`${LABEL}.state`} />
        <NumberField source="version" />
        <EnumField source="category" of="ItemCategory" label={`${LABEL}.category`} />
        <TextField source="divisionName" />
        <EnumField source="level" of="Level" label={`${LABEL}.level`} />
        <FunctionField
          label="resources.plans.line_bounds"
          render={({ ratioMin, ratioMax }) => `${inPercent(ratioMin)} – ${inPercent(ratioMax)}`}
        />
        {record.frequencyOperator && (
          <FunctionField
            label={`${LABEL}.frequency`}
            render={({ frequencyOperator, frequencyCount }) => `${operators(frequencyOperator)} ${frequencyCount}`}
          />
        )}
        <NumberField source="poolSize" />
        <DayField source="inForceFrom" label={`${LABEL}.inForceFrom`} />
        {record.inForceTo && <DayField source="inForceTo" label={`${LABEL}.inForceTo`} />}
        {record.filedAt && <MomentField source="filedAt" label={`${LABEL}.filedAt`} />}
        {record.acknowledgedAt && <MomentField source="acknowledgedAt" label={`${LABEL}.acknowledgedAt`} />}
      </SimpleShowLayout>
      <Button
        component={Link}
        to={`/objects?filter=${encodeURIComponent(JSON.stringify({ itemCode: record.code }))}`}
        sx={{ mt: 1 }}
      >
        {translate('resources.items.objects')}
      </Button>
    </PageSection>
  );
}

function ItemLaw() {
  const record = useRecordContext();
  const listed = useListed();
  if (!record) return null;
  return (
    <PageSection title="resources.items.law">
      <SimpleShowLayout sx={{ p: 0 }}>
        <TextField source="basis" sx={{ whiteSpace: 'pre-line' }} />
        <EnumField source="objectKind" of="ObjectKind" label={`${LABEL}.objectKind`} />
        <EnumField source="methods" of="InspectionMethod" label={`${LABEL}.methods`} />
        {record.content && <TextField source="content" sx={{ whiteSpace: 'pre-line' }} />}
        {record.papers?.length > 0 && (
          <FunctionField label={`${LABEL}.papers`} render={({ papers }) => listed(papers)} />
        )}
        {record.inspectorTag && <TagsField source="inspectorTag" label={`${LABEL}.inspectorTag`} />}
        {record.linkCode && <TextField source="linkCode" />}
      </SimpleShowLayout>
    </PageSection>
  );
}

interface Version {
  id: string;
  version: number;
  state: string;
  inForceFrom: string;
  inForceTo: string | null;
  ratioMin: number;
  ratioMax: number;
}

/** Every version of the item, the newest first: what was in force when. */
function ItemVersions() {
  const record = useRecordContext();
  const span = useSpanWords();
  const translate = useTranslate();
  const states = useEnumWords('ItemState');
  const versions = (record?.versions ?? []) as Version[];
  return (
    <PageSection title="resources.items.versions">
      {versions.map(({ id, version, state, inForceFrom, inForceTo, ratioMin, ratioMax }) => (
        <Typography key={id} variant="body2" sx={{ mb: 0.5 }}>
          {id === record?.id ? (
            <strong>
              {translate('resources.items.version', { version })} {translate('resources.items.this_version')}
            </strong>
          ) : (
            <MuiLink component={Link} to={`/items/${id}/show`}>
              {translate('resources.items.version', { version })}
            </MuiLink>
          )}
          {` · ${states(state)} · ${span(inForceFrom, inForceTo)} · ${inPercent(ratioMin)} – ${inPercent(ratioMax)}`}
        </Typography>
      ))}
    </PageSection>
  );
}

/** A moment's calendar day in Changchun. */
function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment);
}
