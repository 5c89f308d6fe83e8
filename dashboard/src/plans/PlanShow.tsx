import { FunctionField, Labeled, Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import {
  Box,
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
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField, useDayWords } from '../fields/MomentField.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { useListed } from '../fields/useListed.ts';
import { ObjectRange } from './ObjectRange.tsx';
import { CreateTaskButton, PlanActs } from './PlanActs.tsx';

export function PlanShow() {
  return (
    <Show actions={<PlanActs />}>
      <PageBody>
        <PlanBasics />
        <PlanLines />
        <PlanVersions />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function PlanBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <PageSection title="resources.plans.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <TextField source="title" />
        <EnumField source="kind" of="PlanKind" label="resources.plans.fields.kind" />
        <EnumField source="state" of="PlanState" chip label="resources.plans.fields.state" />
        <TextField source="initiatorName" />
        <DayField source="dueOn" label="resources.plans.fields.dueOn" />
        <MomentField source="submittedAt" label="resources.plans.fields.submittedAt" />
        <MomentField source="legalityReviewedAt" label="resources.plans.fields.legalityReviewedAt" />
        <MomentField source="approvedAt" label="resources.plans.fields.approvedAt" />
      </SimpleShowLayout>
      {record?.lateDays > 0 && (
        <Chip color="warning" label={translate('resources.plans.late', { days: record?.lateDays })} sx={{ my: 1 }} />
      )}
      <TextField source="basisNote" component="p" />
      {record?.kind === 'AD_HOC' && (
        <SimpleShowLayout sx={{ p: 0 }}>
          <DayField source="intendedOn" label="resources.plans.fields.intendedOn" />
          <TextField source="legalBasis" />
          <TextField source="superiorDocument" />
        </SimpleShowLayout>
      )}
      <Labeled source="contentDigest" sx={{ mt: 1 }}>
        <FunctionField
          render={({ contentDigest }) => <code style={{ wordBreak: 'break-all' }}>{contentDigest}</code>}
        />
      </Labeled>
    </PageSection>
  );
}

interface Line {
  id: string;
  title: string;
  districtCodes: string[];
  objectKinds: string[];
  labels: string[];
  divisionIds: string[];
  zones: string[];
  ratio: number;
  inspectFrom: string;
  inspectTo: string;
  poolSize: number | null;
  departments: { organizationId: string; organizationName: string; seats: number; tag: string | null }[];
  items: { code: string; name: string; category: string; ratioMin: number; ratioMax: number }[];
  task: { id: string; number: string } | null;
}

function PlanLines() {
  const translate = useTranslate();
  const record = useRecordContext();
  const lines = (record?.lines ?? []) as Line[];
  const head = ['line_title', 'line_items', 'line_range', 'line_ratio', 'line_pool', 'line_period', 'seats', 'task'];
  return (
    <PageSection title="resources.plans.lines">
      {lines.length === 0 && <Typography color="text.secondary">{translate('resources.plans.no_lines')}</Typography>}
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              {head.map((key) => (
                <TableCell key={key}>{translate(`resources.plans.${key}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <PlanLineRow key={line.id} line={line} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </PageSection>
  );
}

function PlanLineRow({ line }: { line: Line }) {
  const days = useDayWords();
  return (
    <TableRow>
      <TableCell>{line.title}</TableCell>
      <TableCell sx={{ '@media screen': { minWidth: 180 } }}>
        {line.items.map((item) => (
          <Box key={item.code}>
            {item.code} {item.name}
            <Typography variant="caption" color="text.secondary" component="div">
              {`${inPercent(item.ratioMin)} – ${inPercent(item.ratioMax)}`}
            </Typography>
          </Box>
        ))}
      </TableCell>
      <TableCell>
        <ObjectRange {...line} />
      </TableCell>
      <TableCell>{inPercent(line.ratio)}</TableCell>
      <TableCell>{line.poolSize}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {days(line.inspectFrom)}
        <br />
        {days(line.inspectTo)}
      </TableCell>
      <TableCell>
        {line.departments.map((seat) => (
          <Box key={seat.organizationId}>{`${seat.organizationName} × ${seat.seats}`}</Box>
        ))}
      </TableCell>
      <TableCell>
        {line.task ? (
          <MuiLink component={Link} to={`/tasks/${line.task.id}/show`}>
            {line.task.number}
          </MuiLink>
        ) : (
          <CreateTaskButton lineId={line.id} />
        )}
      </TableCell>
    </TableRow>
  );
}

interface Version {
  id: string;
  number: number;
  state: string;
  adjustment: boolean;
  content: { lines: ProposedLine[] };
  reason: string | null;
  submittedAt: string;
  submittedByName: string;
  reviewedByName: string | null;
  reviewOpinion: string | null;
  decidedByName: string | null;
  decisionOpinion: string | null;
}

/** Every version the plan went out in, with who reviewed and decided it (R13). */
function PlanVersions() {
  const translate = useTranslate();
  const words = useEnumWords('PlanVersionState');
  const versions = (useRecordContext()?.versions ?? []) as Version[];
  if (versions.length === 0) return null;
  return (
    <PageSection title="resources.plans.versions">
      {versions.map((version) => (
        <Box key={version.id} sx={{ mb: 1 }}>
          <Typography variant="body2">
            <strong>{translate('resources.plans.version', { number: version.number })}</strong> · {words(version.state)}{' '}
            · {version.submittedByName}
          </Typography>
          {version.reason && <Typography variant="body2">{version.reason}</Typography>}
          {version.adjustment && version.state === 'IN_REVIEW' && <Proposed lines={version.content.lines} />}
          {version.reviewOpinion && (
            <Typography variant="body2">
              {translate('app.named', { what: version.reviewedByName, words: version.reviewOpinion })}
            </Typography>
          )}
          {version.decisionOpinion && (
            <Typography variant="body2">
              {translate('app.named', { what: version.decidedByName, words: version.decisionOpinion })}
            </Typography>
          )}
        </Box>
      ))}
    </PageSection>
  );
}

type Range = Pick<Line, 'districtCodes' | 'objectKinds' | 'labels' | 'divisionIds' | 'zones'>;

type ProposedLine = Pick<Line, 'id' | 'title' | 'ratio' | 'inspectFrom' | 'inspectTo'> & {
  [key in keyof Range]: Range[key] | null;
} & {
  itemCodes: string[];
  departments: Pick<Line['departments'][number], 'organizationId' | 'organizationName' | 'seats'>[];
};

/** What an adjustment asks for, beside what stands: whoever decides sees what would change (R13). */
function Proposed({ lines }: { lines: readonly ProposedLine[] }) {
  const translate = useTranslate();
  const days = useDayWords();
  const listed = useListed();
  const standing = (useRecordContext()?.lines ?? []) as ProposedLine[];
  const dropped = standing.filter(({ id }) => !lines.some((line) => line.id === id));
  const changeOf = (line: ProposedLine): string | undefined => {
    const before = standing.find(({ id }) => id === line.id);
    if (!before) return 'new_line';
    return whatCounts(before) === whatCounts(line) ? undefined : 'adjusted_line';
  };
  return (
    <Box sx={{ pl: 2, my: 1, borderLeft: 3, borderColor: 'divider' }}>
      <Typography variant="subtitle2" component="h3">
        {translate('resources.plans.proposed')}
      </Typography>
      {lines.map((line) => {
        const change = changeOf(line);
        return (
          <Typography key={line.id} variant="body2" component="div">
            {[
              line.title,
              listed(line.itemCodes),
              inPercent(line.ratio),
              `${days(line.inspectFrom)} – ${days(line.inspectTo)}`,
              listed(line.departments.map(({ organizationName, seats }) => `${organizationName} × ${seats}`)),
            ].join(' · ')}{' '}
            {change && <Chip size="small" color="warning" label={translate(`resources.plans.${change}`)} />}
            <Box color="text.secondary">
              <ObjectRange {...rangeOf(line)} />
            </Box>
          </Typography>
        );
      })}
      {dropped.map(({ id, title }) => (
        <Typography key={id} variant="body2" color="error">
          {translate('resources.plans.dropped_line', { title })}
        </Typography>
      ))}
    </Box>
  );
}

function whatCounts(line: ProposedLine): string {
  const { title, itemCodes, ratio, inspectFrom, inspectTo, departments } = line;
  const seats = departments.map(({ organizationId, seats: count }) => [organizationId, count]);
  return JSON.stringify([title, itemCodes, rangeOf(line), ratio, inspectFrom, inspectTo, seats]);
}

/** What narrows the objects; a plan of before divisions and zones could be named says nothing of them. */
function rangeOf({ districtCodes, objectKinds, labels, divisionIds, zones }: ProposedLine): Range {
  return {
    districtCodes: districtCodes ?? [],
    objectKinds: objectKinds ?? [],
    labels: labels ?? [],
    divisionIds: divisionIds ?? [],
    zones: zones ?? [],
  };
}
