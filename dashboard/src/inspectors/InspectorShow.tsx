import { fileSize } from '@sunlot/glossary';
import type { ReactNode } from 'react';
import { BooleanField, Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import PaperIcon from '@mui/icons-material/AttachFile';
import { Link } from 'react-router-dom';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { useDayWords, useSpanWords } from '../fields/MomentField.tsx';
import { TagsField } from '../fields/TagsField.tsx';
import { useListed } from '../fields/useListed.ts';
import { useKeepFile } from '../imports/useKeepFile.ts';
import { usePhone } from '../layout/usePhone.ts';
import { EndRecusalButton, InspectorActs } from './InspectorActs.tsx';

const LABEL = 'resources.inspectors.fields';

export function InspectorShow() {
  return (
    <Show actions={<InspectorActs />}>
      <PageBody>
        <InspectorBasics />
        <Certificates />
        <Recusals />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function InspectorBasics() {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <PageSection title="resources.inspectors.basics">
      <Eligibility />
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0, mt: 2 }}>
        <TextField source="name" />
        <TextField source="organizationName" />
        <TextField source="staffNumber" />
        <EnumField source="roster" of="InspectorRoster" label={`${LABEL}.roster`} />
        <EnumField source="status" of="InspectorStatus" chip label={`${LABEL}.status`} />
        <BooleanField source="expert" />
        {record.specialities.length > 0 && <TagsField source="specialities" label={`${LABEL}.specialities`} />}
        {record.regions.length > 0 && <DistrictField source="regions" label={`${LABEL}.regions`} />}
        <TextField source="mobile" />
        <TextField source="idNumber" />
      </SimpleShowLayout>
    </PageSection>
  );
}

/** Whether the person can be drawn today, and if not, why. */
function Eligibility() {
  const record = useRecordContext();
  const translate = useTranslate();
  const words = useEnumWords('Ineligibility');
  const listed = useListed();
  if (!record) return null;
  if (record.eligible) return <Alert severity="success">{translate('resources.inspectors.eligible_yes')}</Alert>;
  const reasons = listed((record.blockedBy as string[]).map(words));
  return <Alert severity="warning">{translate('resources.inspectors.eligible_no', { reasons })}</Alert>;
}

interface Certificate {
  id: string;
  issuer: string;
  number: string;
  category: string | null;
  region: string | null;
  validFrom: string;
  validTo: string;
  yearlyCheckOn: string | null;
}

function Certificates() {
  const phone = usePhone();
  const translate = useTranslate();
  const certificates = (useRecordContext()?.certificates ?? []) as Certificate[];
  const Shown = phone ? CertificateLines : CertificateTable;
  return (
    <PageSection title="resources.inspectors.certificates">
      {certificates.length === 0 ? (
        <Typography color="text.secondary">{translate('resources.inspectors.no_certificates')}</Typography>
      ) : (
        <Shown certificates={certificates} />
      )}
    </PageSection>
  );
}

interface CertificatesProps {
  readonly certificates: readonly Certificate[];
}

function CertificateTable({ certificates }: CertificatesProps) {
  const translate = useTranslate();
  const days = useDayWords();
  const head = [
    `${LABEL}.certificateNumber`,
    `${LABEL}.certificateIssuer`,
    'resources.inspectors.category',
    'resources.inspectors.region',
    'resources.inspectors.validity',
    `${LABEL}.yearlyCheckOn`,
  ];
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {head.map((key) => (
              <TableCell key={key}>{translate(key)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {certificates.map((it) => (
            <TableRow key={it.id}>
              <TableCell>{it.number}</TableCell>
              <TableCell>{it.issuer}</TableCell>
              <TableCell>{it.category}</TableCell>
              <TableCell>{it.region}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{`${days(it.validFrom)} – ${days(it.validTo)}`}</TableCell>
              <TableCell>{days(it.yearlyCheckOn)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** The same for a phone, where what counts, the days, would lie beyond the edge. */
function CertificateLines({ certificates }: CertificatesProps) {
  const translate = useTranslate();
  const days = useDayWords();
  return certificates.map(({ id, number, issuer, category, region, validFrom, validTo, yearlyCheckOn }) => (
    <Box key={id} sx={{ mb: 1 }}>
      <Typography variant="body2">
        <strong>{number}</strong>
        {` · ${[issuer, category, region].filter(Boolean).join(' · ')}`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {`${translate('resources.inspectors.validity')} ${days(validFrom)} – ${days(validTo)}`}
      </Typography>
      {yearlyCheckOn && (
        <Typography variant="body2" color="text.secondary">
          {`${translate(`${LABEL}.yearlyCheckOn`)} ${days(yearlyCheckOn)}`}
        </Typography>
      )}
    </Box>
  ));
}

interface Recusal {
  id: string;
  objectName: string;
  kind: string;
  /** Null for those who may not read it. */
  evidence: string | null;
  evidenceFiles: { id: string; name: string; size: number; url: string }[];
  evidenceFileCount: number;
  validFrom: string;
  validTo: string | null;
  declaredBy: string;
  object: { id: string } | null;
}

/** Whom the person is never sent to, and why; for those who may read that, also whom no longer. */
function Recusals() {
  const translate = useTranslate();
  const record = useRecordContext();
  const recusals = (record?.recusals ?? []) as Recusal[];
  const ended = (record?.endedRecusals ?? []) as Recusal[];
  return (
    <PageSection title="resources.inspectors.recusals">
      {recusals.length === 0 && (
        <Typography color="text.secondary">{translate('resources.inspectors.no_recusals')}</Typography>
      )}
      {recusals.map((recusal) => (
        <RecusalLine key={recusal.id} {...recusal}>
          <EndRecusalButton recusalId={recusal.id} />
        </RecusalLine>
      ))}
      {ended.length > 0 && (
        <Typography component="h3" variant="subtitle2" sx={{ mt: 2 }}>
          {translate('resources.inspectors.ended_recusals')}
        </Typography>
      )}
      {ended.map((recusal) => (
        <RecusalLine key={recusal.id} {...recusal} />
      ))}
    </PageSection>
  );
}

interface RecusalLineProps extends Recusal {
  /** What can be done about it. */
  readonly children?: ReactNode;
}

function RecusalLine({ children, ...recusal }: RecusalLineProps) {
  const { object, objectName, kind, evidence, validFrom, validTo, declaredBy } = recusal;
  const translate = useTranslate();
  const kinds = useEnumWords('RecusalKind');
  const [days, span] = [useDayWords(), useSpanWords()];
  // One that is ended on the day it was declared held until the day before.
  const endedAtOnce = validTo !== null && validTo < validFrom;
  const held = endedAtOnce
    ? `${days(validFrom)} ${translate('resources.inspectors.ended_same_day')}`
    : span(validFrom, validTo);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Typography variant="body2">
        {object ? (
          <MuiLink component={Link} to={`/objects/${object.id}/show`}>
            {objectName}
          </MuiLink>
        ) : (
          objectName
        )}
        {` · ${kinds(kind)} · ${evidence ?? translate('resources.inspectors.statement_kept')} · ${held} · ${declaredBy}`}
      </Typography>
      {children}
      <Papers {...recusal} />
    </Box>
  );
}

/** What bears a recusal out, to be kept and opened by those who may see it; the others are told that there is something. */
function Papers({ evidenceFiles, evidenceFileCount }: Pick<Recusal, 'evidenceFiles' | 'evidenceFileCount'>) {
  const translate = useTranslate();
  const keep = useKeepFile();
  if (evidenceFileCount === 0) return null;
  if (evidenceFiles.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary" sx={{ width: '100%' }}>
        {translate('resources.inspectors.papers_kept', { count: evidenceFileCount })}
      </Typography>
    );
  }
  return (
    <Box
      component="ul"
      aria-label={translate('resources.inspectors.papers')}
      sx={{ listStyle: 'none', m: 0, p: 0, width: '100%' }}
    >
      {evidenceFiles.map(({ id, name, size, url }) => (
        <li key={id}>
          <Button
            size="small"
            startIcon={<PaperIcon />}
            onClick={() => void keep(url)}
            sx={{ textTransform: 'none', overflowWrap: 'anywhere', textAlign: 'left' }}
          >
            {`${name} · ${fileSize(size)}`}
          </Button>
        </li>
      ))}
    </Box>
  );
}
