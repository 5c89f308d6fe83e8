import {
  Datagrid,
  NumberField,
  Pagination,
  ReferenceManyField,
  Show,
  SimpleShowLayout,
  TextField,
  usePermissions,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Alert, Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField, useDayWords, useSpanWords } from '../fields/MomentField.tsx';
import { TagsField } from '../fields/TagsField.tsx';
import { EndMarkButton, ObjectActs } from './ObjectActs.tsx';
import { ObjectCreditHistory } from './ObjectCreditHistory.tsx';
import { ObjectLicences } from './ObjectLicences.tsx';

const LABEL = 'resources.objects.fields';
const VISITORS = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'];

export function ObjectShow() {
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <Show actions={<ObjectActs />}>
      <PageBody>
        <ObjectBasics />
        <ObjectContacts />
        <PossibleDuplicates />
        <ObjectItems />
        <ObjectLicences />
        <ObjectMarks />
        <ObjectCreditHistory />
        {permissions.some((role) => VISITORS.includes(role)) && <ObjectInspections />}
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function ObjectBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <PageSection title="resources.objects.basics">
      {record.duplicateOf && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('resources.objects.duplicate')}{' '}
          <MuiLink component={Link} to={`/objects/${record.duplicateOf}/show`}>
            {named(record.original) ?? translate('resources.objects.duplicate_of')}
          </MuiLink>
        </Alert>
      )}
      {record.duplicates.length > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('resources.objects.duplicates')}
          {(record.duplicates as Named[]).map((duplicate) => (
            <MuiLink key={duplicate.id} component={Link} to={`/objects/${duplicate.id}/show`} sx={{ display: 'block' }}>
              {named(duplicate)}
            </MuiLink>
          ))}
        </Alert>
      )}
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="name" />
        <TextField source="creditCode" />
        {record.creditCodeKind && (
          <EnumField source="creditCodeKind" of="CreditCodeKind" label={`${LABEL}.creditCodeKind`} />
        )}
        <EnumField source="kind" of="ObjectKind" label={`${LABEL}.kind`} />
        <EnumField source="status" of="ObjectStatus" chip label={`${LABEL}.status`} />
        <DistrictField source="districtCode" label={`${LABEL}.districtCode`} />
        {record.zone && <TextField source="zone" />}
        <TextField source="address" />
        <TextField source="industry" />
        <DayField source="foundedOn" label={`${LABEL}.foundedOn`} />
        <TextField source="registrationAuthority" />
        {record.labels.length > 0 && <TagsField source="labels" label={`${LABEL}.labels`} />}
        <TextField source="divisionName" />
        <NumberField source="timesDrawn" />
        <DayField source="lastInspectedOn" label={`${LABEL}.lastInspectedOn`} />
        <MomentField source="updatedAt" label={`${LABEL}.updatedAt`} />
        {record.creditClass && <EnumField source="creditClass" of="CreditClass" chip label={`${LABEL}.creditClass`} />}
      </SimpleShowLayout>
      {record.creditClass && (
        <Typography variant="caption" color="text.secondary">
          {translate('resources.objects.internal')}
        </Typography>
      )}
    </PageSection>
  );
}

/** R11: entries of like names, side by side with what tells them apart; marking one is an act of the page. */
function PossibleDuplicates() {
  const translate = useTranslate();
  const found = (useRecordContext()?.possibleDuplicates ?? []) as (Named & { divisionName: string })[];
  if (found.length === 0) return null;
  return (
    <PageSection title="resources.objects.possible_duplicates">
      {found.map((object) => (
        <Typography key={object.id} variant="body2" sx={{ mb: 0.5 }}>
          <MuiLink component={Link} to={`/objects/${object.id}/show`}>
            {named(object)}
          </MuiLink>
          {` · ${object.divisionName}`}
        </Typography>
      ))}
      <Typography variant="caption" color="text.secondary">
        {translate('resources.objects.possible_duplicates_hint')}
      </Typography>
    </PageSection>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** As two entries of one name are told apart. */
function named(object: Named | null): string | undefined {
  return object ? [object.name, object.creditCode].filter(Boolean).join(' ') : undefined;
}

function ObjectContacts() {
  return (
    <PageSection title="resources.objects.people">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="legalRepresentative" />
        <TextField source="contact" />
        <TextField source="phone" />
      </SimpleShowLayout>
    </PageSection>
  );
}

function ObjectItems() {
  const translate = useTranslate();
  const categories = useEnumWords('ItemCategory');
  const items = (useRecordContext()?.items ?? []) as { id: string; code: string; name: string; category: string }[];
  return (
    <PageSection title="resources.objects.items">
      {items.length === 0 && <Typography color="text.secondary">{translate('resources.objects.no_items')}</Typography>}
      {items.map(({ id, code, name, category }) => (
        <Typography key={id} variant="body2" sx={{ mb: 0.5 }}>
          <MuiLink component={Link} to={`/items/${id}/show`}>
            {`${code} ${name}`}
          </MuiLink>
          {` · ${categories(category)}`}
        </Typography>
      ))}
    </PageSection>
  );
}

interface Mark {
  id: string;
  kind: string;
  itemCode: string | null;
  reason: string;
  validFrom: string;
  validTo: string | null;
  markedBy: string;
}

/** What keeps the object out of draws, or lets it be drawn again, with who said so and why. */
function ObjectMarks() {
  const translate = useTranslate();
  const kinds = useEnumWords('ObjectMarkKind');
  const span = useSpanWords();
  const marks = (useRecordContext()?.marks ?? []) as Mark[];
  return (
    <PageSection title="resources.objects.marks">
      {marks.length === 0 && <Typography color="text.secondary">{translate('resources.objects.no_marks')}</Typography>}
      {marks.map(({ id, kind, itemCode, reason, validFrom, validTo, markedBy }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2">
            <strong>{kinds(kind)}</strong>
            {` · ${itemCode ? `${itemCode} · ` : ''}${span(validFrom, validTo)} · ${markedBy} · ${reason}`}
          </Typography>
          <EndMarkButton markId={id} />
        </Box>
      ))}
    </PageSection>
  );
}

interface ItemInspection {
  itemCode: string;
  year: number;
  times: number;
  lastOn: string;
  source: string | null;
}

/** R18: on what it was inspected this year and before, by whatever level. */
function InspectedItems() {
  const translate = useTranslate();
  const days = useDayWords();
  const inspected = (useRecordContext()?.itemInspections ?? []) as ItemInspection[];
  return inspected.map(({ itemCode, year, times, lastOn, source }) => (
    <Typography key={`${year} ${itemCode}`} variant="body2" sx={{ mb: 0.5 }}>
      {translate('resources.objects.inspected_line', { year, item: itemCode, times, day: days(lastOn) })}
      {source && ` · ${source}`}
    </Typography>
  ));
}

function ObjectInspections() {
  const translate = useTranslate();
  return (
    <PageSection title="resources.objects.inspections">
      <InspectedItems />
      <ReferenceManyField reference="inspections" target="objectId" perPage={10} pagination={<Pagination />}>
        <Datagrid
          rowClick="show"
          bulkActionButtons={false}
          empty={<Typography color="text.secondary">{translate('resources.objects.no_inspections')}</Typography>}
        >
          <TextField source="number" sortable={false} />
          <TextField source="taskNumber" sortable={false} />
          <EnumField source="state" of="InspectionState" chip sortable={false} />
          <MomentField source="plannedStart" sortable={false} />
        </Datagrid>
      </ReferenceManyField>
    </PageSection>
  );
}
