import { Show, SimpleShowLayout, TextField, useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import {
  Alert,
  Chip,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link } from 'react-router-dom';
import type { SkipReason } from '@sunlot/glossary';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { MomentField, momentInWords, useDayWords } from '../fields/MomentField.tsx';
import type { Answer } from '../providers/graphql-client.ts';
import { InspectionActs } from './InspectionActs.tsx';

export function InspectionShow() {
  return (
    <Show actions={<InspectionActs />}>
      <PageBody>
        <Basics />
        <NoticeAndService />
        <Records />
        <PublicationPart />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function Basics() {
  const translate = useTranslate();
  const skipReasons = useEnumWords('SkipReason');
  const record = useRecordContext();
  if (!record) return null;
  return (
    <PageSection title="resources.inspections.basics">
      {record.sealed && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('resources.inspections.sealed_hint')}
        </Alert>
      )}
      {record.skipReason && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('resources.inspections.skipped', { reason: skipReasons(record.skipReason as SkipReason) })}
        </Alert>
      )}
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <EnumField source="state" of="InspectionState" chip label="resources.inspections.fields.state" />
        <TextField source="objectName" />
        <TextField source="objectCode" />
        <DistrictField source="districtCode" label="resources.inspections.fields.districtCode" />
        <TextField source="address" />
        <TextField source="divisionName" />
        <MomentField source="plannedStart" label="resources.inspections.fields.plannedStart" />
      </SimpleShowLayout>
      <MuiLink component={Link} to={`/tasks/${record.taskId}/show`}>
        {record.taskNumber}
      </MuiLink>
      <Typography variant="subtitle2" sx={{ mt: 1 }}>
        {translate('resources.inspections.team')}
      </Typography>
      {(record.team as Answer[]).map((member) => (
        <Chip
          key={member.inspectorId}
          size="small"
          color={member.leader ? 'primary' : 'default'}
          variant="outlined"
          sx={{ mr: 1, mb: 1, height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }}
          label={[
            translate('app.with_note', { what: member.name, note: member.certificateNumber }),
            member.organizationName,
            ...(member.leader ? [translate('resources.inspections.leader')] : []),
          ].join(' · ')}
        />
      ))}
      <Typography variant="subtitle2">{translate('resources.inspections.items')}</Typography>
      {(record.items as Answer[]).map((item) => (
        <Typography key={item.code} variant="body2">{`${item.code} ${item.name}`}</Typography>
      ))}
    </PageSection>
  );
}

function NoticeAndService() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const methods = useEnumWords('ServiceMethod');
  const record = useRecordContext();
  const notice = record?.notice as Answer | null;
  const service = record?.service as Answer | null;
  return (
    <>
      <PageSection title="resources.inspections.notice">
        {notice ? (
          <>
            <Typography variant="body2">{`${notice.number} · ${momentInWords(notice.issuedAt, locale)} · ${notice.issuedByName}`}</Typography>
            <Typography component="pre" variant="body2" sx={{ whiteSpace: 'pre-wrap', fontFamily: 'inherit', mt: 1 }}>
              {notice.text}
            </Typography>
          </>
        ) : (
          <Typography color="text.secondary">{translate('resources.inspections.notice_none')}</Typography>
        )}
      </PageSection>
      <PageSection title="resources.inspections.service">
        {service ? (
          <>
            <Typography variant="body2">
              {[
                momentInWords(service.servedAt, locale),
                methods(service.method),
                service.place,
                translate('app.with_note', { what: service.receiverName, note: service.relation }),
              ].join(' · ')}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {translate('resources.inspections.service_hours', {
                hours: Math.round(service.hours),
                working: Math.round(service.workingHours),
              })}
            </Typography>
            {service.refused && (
              <Alert severity="warning">
                {translate('app.named', {
                  what: translate('resources.inspections.refused'),
                  words: service.refusalReason,
                })}
              </Alert>
            )}
          </>
        ) : (
          <Typography color="text.secondary">{translate('resources.inspections.service_none')}</Typography>
        )}
      </PageSection>
    </>
  );
}

function Records() {
  const translate = useTranslate();
  const results = useEnumWords('ResultCode');
  const followUps = useEnumWords('FollowUp');
  const days = useDayWords();
  const records = (useRecordContext()?.records ?? []) as Answer[];
  const head = ['items', 'result', 'follow_up', 'finding', 'correct_by'];
  return (
    <PageSection title="resources.inspections.records">
      {records.length === 0 ? (
        <Typography color="text.secondary">{translate('resources.inspections.records_none')}</Typography>
      ) : (
        <TableContainer>
          <Table size="small">
            <TableHead>
              <TableRow>
                {head.map((key) => (
                  <TableCell key={key}>{translate(`resources.inspections.${key}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {records.map((row) => (
                <TableRow key={row.id}>
                  <TableCell>{`${row.itemCode} ${row.itemName}`}</TableCell>
                  <TableCell>{results(row.result)}</TableCell>
                  <TableCell>{followUps(row.followUp)}</TableCell>
                  <TableCell>{row.finding}</TableCell>
                  <TableCell>{days(row.correctBy)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </PageSection>
  );
}

function PublicationPart() {
  const translate = useTranslate();
  const days = useDayWords();
  const [locale] = useLocaleState();
  const record = useRecordContext();
  const publication = record?.publication as Answer | null;
  const clock = record?.publicationClock as Answer | null;
  return (
    <PageSection title="resources.inspections.publication">
      <Typography variant="body2">
        {publication
          ? `${publication.number} · ${momentInWords(publication.publishedAt, locale)}`
          : translate('resources.inspections.publication_none')}
      </Typography>
      {clock && !publication && (
        <Typography variant="body2" color="text.secondary">
          {translate('resources.inspections.publication_due', {
            due: days(clock.dueOn),
            outer: days(clock.outerLimitOn),
          })}
        </Typography>
      )}
    </PageSection>
  );
}
