import { FunctionField, Show, SimpleShowLayout, TextField, useRecordContext } from 'react-admin';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { useListed } from '../fields/useListed.ts';
import { SpecialAreaFilingActs } from './SpecialAreaFilingActs.tsx';

const LABEL = 'resources.special-area-filings.fields';

export function SpecialAreaFilingShow() {
  return (
    <Show actions={<SpecialAreaFilingActs />}>
      <PageBody>
        <Filing />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function Filing() {
  const record = useRecordContext();
  const listed = useListed();
  if (!record) return null;
  return (
    <PageSection title="resources.special-area-filings.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        {record.number && <TextField source="number" />}
        <EnumField source="state" of="SpecialAreaState" chip label={`${LABEL}.state`} />
        <TextField source="area" />
        <FunctionField label={`${LABEL}.itemName`} render={({ itemCode, itemName }) => `${itemCode} ${itemName}`} />
        <TextField source="objectName" />
        <DayField source="plannedOn" label={`${LABEL}.plannedOn`} />
        <EnumField source="method" of="InspectionMethod" label={`${LABEL}.method`} />
        <FunctionField label={`${LABEL}.staff`} render={({ staff }) => listed(staff)} />
        {record.jointTaskNumber && <TextField source="jointTaskNumber" />}
        <TextField source="organizationName" />
        <TextField source="submittedByName" />
        <MomentField source="submittedAt" label={`${LABEL}.submittedAt`} />
        {record.filedOn && <DayField source="filedOn" label={`${LABEL}.filedOn`} />}
        {record.reviewedByName && <TextField source="reviewedByName" />}
      </SimpleShowLayout>
      <SimpleShowLayout sx={{ p: 0, mt: 1 }}>
        <TextField source="basis" sx={{ whiteSpace: 'pre-line' }} />
        <TextField source="whyNotDrawn" sx={{ whiteSpace: 'pre-line' }} />
        {record.opinion && <TextField source="opinion" sx={{ whiteSpace: 'pre-line' }} />}
      </SimpleShowLayout>
    </PageSection>
  );
}
