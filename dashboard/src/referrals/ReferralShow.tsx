import { Box, Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableRow, Typography } from '@mui/material';
import {
  Show,
  SimpleShowLayout,
  TextField,
  useLocaleState,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { MomentField, momentInWords } from '../fields/MomentField.tsx';
import { useLive } from '../providers/live-events.ts';
import { ReferralActs } from './ReferralActs.tsx';

const TOPICS = ['referral'];

/** One referral from proposal to closing: who was told, by which paper, and what came back (R40). */
export function ReferralShow() {
  const refresh = useRefresh();
  useLive(
    TOPICS,
    useCallback(() => refresh(), [refresh]),
  );
  return (
    <Show actions={<ReferralActs />}>
      <PageBody>
        <ReferralBasics />
        <ReferralDecision />
        <ReferralNotices />
        <ReferralProblems />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function ReferralBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  const evidence = record.evidence as string[];
  return (
    <PageSection title="resources.referrals.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <EnumField source="kind" of="ReferralKind" label="resources.referrals.fields.kind" />
        <EnumField source="state" of="ReferralState" chip label="resources.referrals.fields.state" />
        <DeadlineField source="dueOn" label="resources.referrals.fields.dueOn" />
        <TextField source="objectName" />
        <TextField source="objectCode" />
        <TextField source="sender" />
        <TextField source="receiver" />
      </SimpleShowLayout>
      <SimpleShowLayout sx={{ p: 0, mt: 1 }}>
        <TextField source="problem" />
        <TextField source="basis" />
        <TextField source="contact" />
      </SimpleShowLayout>
      <Typography variant="subtitle2" sx={{ mt: 1 }}>
        {translate('resources.referrals.evidence')}
      </Typography>
      {evidence.length === 0 ? (
        <Typography color="text.secondary">{translate('resources.referrals.evidence_none')}</Typography>
      ) : (
        <Box component="ol" sx={{ mt: 0, pl: 3 }}>
          {evidence.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </Box>
      )}
      {record.inspectionId && (
        <MuiLink component={Link} to={`/inspections/${record.inspectionId}/show`}>
          {translate('resources.referrals.from_visit')}
        </MuiLink>
      )}
      {record.leadId && (
        <MuiLink component={Link} to={`/case-leads/${record.leadId}/show`}>
          {translate('resources.referrals.from_lead')}
        </MuiLink>
      )}
    </PageSection>
  );
}

function ReferralDecision() {
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <PageSection title="resources.referrals.decision">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="proposedByName" />
        <MomentField source="proposedAt" label="resources.referrals.fields.proposedAt" />
        {record?.decidedAt && <TextField source="decidedByName" />}
        {record?.decidedAt && <MomentField source="decidedAt" label="resources.referrals.fields.decidedAt" />}
        {record?.opinion && <TextField source="opinion" />}
      </SimpleShowLayout>
      {!record?.decidedAt && (
        <Typography color="text.secondary">{translate('resources.referrals.undecided')}</Typography>
      )}
    </PageSection>
  );
}

/** Each step with its moment and paper; a step this kind of referral does not take says so. */
function ReferralNotices() {
  const record = useRecordContext();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const methods = useEnumWords('ServiceMethod');
  if (!record) return null;
  const method = record.partyNoticeMethod ? methods(record.partyNoticeMethod) : null;
  const steps = [
    { field: 'partyNotifiedAt', papers: [method, record.partyNoticeNumber], needed: record.kind !== 'JUDICIAL' },
    {
      field: 'departmentNotifiedAt',
      papers: [record.departmentDocumentNumber],
      needed: record.kind !== 'OWN_FOLLOW_UP',
    },
    { field: 'receivedAt', papers: [record.receiptNumber], needed: record.kind !== 'OWN_FOLLOW_UP' },
    { field: 'closedAt', papers: [record.outcome], needed: record.state !== 'REFUSED' },
  ];
  return (
    <PageSection title="resources.referrals.notices">
      <TableContainer>
        <Table size="small">
          <TableBody>
            {steps.map(({ field, papers, needed }) => (
              <TableRow key={field}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {translate(`resources.referrals.fields.${field}`)}
                </TableCell>
                <TableCell sx={{ whiteSpace: record[field] ? 'nowrap' : undefined }}>
                  {record[field]
                    ? momentInWords(record[field], locale)
                    : translate(`resources.referrals.${needed ? 'not_yet' : 'not_of_kind'}`)}
                </TableCell>
                <TableCell>{papers.filter(Boolean).join(' · ')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </PageSection>
  );
}

interface ReferredProblem {
  id: string;
  itemCode: string;
  itemName: string;
  result: string;
  finding: string;
}

function ReferralProblems() {
  const problems = (useRecordContext()?.problems ?? []) as ReferredProblem[];
  const results = useEnumWords('ResultCode');
  if (problems.length === 0) return null;
  return (
    <PageSection title="resources.referrals.problems">
      {problems.map(({ id, itemCode, itemName, result, finding }) => (
        <Box key={id} sx={{ mb: 1 }}>
          <MuiLink component={Link} to={`/problems/${id}/show`}>
            {`${itemCode} ${itemName}`}
          </MuiLink>
          <Typography variant="body2">{[results(result), finding].filter(Boolean).join(' · ')}</Typography>
        </Box>
      ))}
    </PageSection>
  );
}
