import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActBar } from '../acts/ActBar.tsx';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField } from '../fields/MomentField.tsx';
import { ProposeReferralButtons } from './ProposeReferralButtons.tsx';

export function ProblemShow() {
  return (
    <Show actions={<ProblemActs />}>
      <PageBody>
        <ProblemBasics />
        <ProblemReferral />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function ProblemActs() {
  return (
    <ActBar>
      <ProposeReferralButtons />
    </ActBar>
  );
}

function ProblemBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <PageSection title="resources.problems.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="objectName" />
        <TextField source="objectCode" />
        <EnumField source="state" of="ProblemState" chip label="resources.problems.fields.state" />
        <DeadlineField source="dueOn" label="resources.problems.fields.dueOn" />
        <DayField source="foundOn" label="resources.problems.fields.foundOn" />
        <TextField source="organizationName" />
        <TextField source="taskNumber" />
      </SimpleShowLayout>
      <SimpleShowLayout sx={{ p: 0, mt: 1 }}>
        <TextField source="itemName" />
        <EnumField source="result" of="ResultCode" label="resources.problems.fields.result" />
        <TextField source="finding" />
        <EnumField source="followUp" of="FollowUp" label="resources.problems.fields.followUp" />
        <EnumField source="suggestedKind" of="ReferralKind" label="resources.problems.fields.suggestedKind" />
      </SimpleShowLayout>
      <MuiLink component={Link} to={`/inspections/${record.inspectionId}/show`}>
        {translate('resources.problems.to_visit')}
      </MuiLink>
    </PageSection>
  );
}

function ProblemReferral() {
  const translate = useTranslate();
  const referral = useRecordContext()?.referral as { id: string; number: string; state: string } | null;
  return (
    <PageSection title="resources.problems.referral">
      {referral ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <MuiLink component={Link} to={`/referrals/${referral.id}/show`}>
            {referral.number}
          </MuiLink>
          <EnumField record={referral} source="state" of="ReferralState" chip />
        </Box>
      ) : (
        <Typography color="text.secondary">{translate('resources.problems.referral_none')}</Typography>
      )}
    </PageSection>
  );
}
