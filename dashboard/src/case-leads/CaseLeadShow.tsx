import { Typography } from '@mui/material';
import { Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { CaseLeadActs } from './CaseLeadActs.tsx';

/** One case lead as it stands on the filing form: what came in, what was done, what was decided (R38). */
export function CaseLeadShow() {
  return (
    <Show actions={<CaseLeadActs />}>
      <PageBody>
        <LeadBasics />
        <LeadHandling />
        <LeadDecision />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function LeadBasics() {
  return (
    <PageSection title="resources.case-leads.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <EnumField source="state" of="LeadState" chip label="resources.case-leads.fields.state" />
        <DeadlineField source="dueOn" label="resources.case-leads.fields.dueOn" />
        <EnumField source="source" of="LeadSource" label="resources.case-leads.fields.source" />
        <MomentField source="receivedAt" label="resources.case-leads.fields.receivedAt" />
        <TextField source="receivedHow" />
        <TextField source="reporter" emptyText="—" />
        <TextField source="reportedParty" />
        <TextField source="handlingOrganizationName" />
        <TextField source="registeredByName" />
        <MomentField source="registeredAt" label="resources.case-leads.fields.registeredAt" />
      </SimpleShowLayout>
      <SimpleShowLayout sx={{ p: 0, mt: 1 }}>
        <TextField source="content" sx={{ whiteSpace: 'pre-wrap' }} />
        <TextField source="proposal" emptyText="—" sx={{ whiteSpace: 'pre-wrap' }} />
      </SimpleShowLayout>
    </PageSection>
  );
}

function LeadHandling() {
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <PageSection title="resources.case-leads.handling">
      {record?.handledAt ? (
        <SimpleShowLayout sx={{ p: 0 }}>
          <MomentField source="handledAt" label="resources.case-leads.fields.handledAt" />
          <TextField source="handling" sx={{ whiteSpace: 'pre-wrap' }} />
        </SimpleShowLayout>
      ) : (
        <Typography color="text.secondary">{translate('resources.case-leads.handling_none')}</Typography>
      )}
    </PageSection>
  );
}

function LeadDecision() {
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <PageSection title="resources.case-leads.decision">
      {record?.decidedAt ? (
        <SimpleShowLayout sx={{ p: 0 }}>
          <EnumField source="decision" of="LeadState" chip label="resources.case-leads.fields.decision" />
          <TextField source="decidedByName" />
          <MomentField source="decidedAt" label="resources.case-leads.fields.decidedAt" />
          <TextField source="opinion" />
          <TextField source="reply" emptyText="—" />
        </SimpleShowLayout>
      ) : (
        <Typography color="text.secondary">{translate('resources.case-leads.decision_none')}</Typography>
      )}
    </PageSection>
  );
}
