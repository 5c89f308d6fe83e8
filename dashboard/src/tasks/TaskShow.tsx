import { type Light, tagName, TaskStage } from '@sunlot/glossary';
import {
  Labeled,
  Show,
  SimpleShowLayout,
  TextField,
  useLocaleState,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Alert, Box, Chip, Link as MuiLink, Step, StepContent, StepLabel, Stepper, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EscrowChip } from '../ledger/EscrowChip.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { DayField, MomentField, momentInWords, useDayWords } from '../fields/MomentField.tsx';
import { inPercent, ShareField } from '../fields/ShareField.tsx';
import { useListed } from '../fields/useListed.ts';
import type { Language } from '../providers/graphql-client.ts';
import { ObjectRange } from '../plans/ObjectRange.tsx';
import { voidInWords } from './void-in-words.ts';
import { PoolsOfTask } from '../pools/PoolsOfTask.tsx';
import { TaskActs } from './TaskActs.tsx';

export function TaskShow() {
  return (
    <Show actions={<TaskActs />}>
      <PageBody>
        <TaskBasics />
        <TaskCourse />
        <TaskItems />
        <TaskEducation />
        <PoolsOfTask />
        <TaskDraws />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

interface Ledger {
  stage: TaskStage;
  light: Light;
  dueOn: string | null;
  daysLeft: number | null;
  poolSize: number | null;
  drawn: number | null;
  noticed: number;
  recorded: number;
  published: number;
  problems: number;
  escrowOpenedAt: string | null;
}

function TaskBasics() {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <PageSection title="resources.tasks.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <TextField source="title" />
        <EnumField source="state" of="TaskState" chip label="resources.tasks.fields.state" />
        <TextField source="initiatorName" />
        <ShareField source="ratio" label="resources.tasks.fields.ratio" />
        <DayField source="inspectFrom" label="resources.tasks.fields.inspectFrom" />
        <DayField source="inspectTo" label="resources.tasks.fields.inspectTo" />
        <MomentField source="drawAt" label="resources.tasks.fields.drawAt" />
        <Labeled label="resources.plans.line_range">
          <ObjectRange {...record.criteria} />
        </Labeled>
      </SimpleShowLayout>
      <Box sx={{ my: 1 }}>
        <MuiLink
          component={Link}
          to={`/plans/${record.plan.id}/show`}
        >{`${record.plan.number} ${record.plan.title}`}</MuiLink>
      </Box>
      <LedgerFigures ledger={record.ledger as Ledger} />
    </PageSection>
  );
}

const FIGURES = ['poolSize', 'drawn', 'noticed', 'recorded', 'published', 'problems'] as const;

/** How far the task is, in numbers. */
function LedgerFigures({ ledger }: { ledger: Ledger }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <DeadlineField record={ledger as never} />
      <EscrowChip openedAt={ledger.escrowOpenedAt} />
      {FIGURES.map((figure) => (
        <Chip
          key={figure}
          size="small"
          label={`${translate(`resources.ledger.fields.${figure}`)} ${ledger[figure] ?? '–'}`}
        />
      ))}
    </Box>
  );
}

interface TimelineStep {
  stage: TaskStage;
  at: string | null;
  actorName: string | null;
  note: string | null;
  done: boolean;
  escrowHolders: string[];
}

/** From plan to referral: what is done, by whom, and what comes next. */
function TaskCourse() {
  const words = useEnumWords('TaskStage');
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const steps = (useRecordContext()?.timeline ?? []) as TimelineStep[];
  const next = steps.findIndex(({ done }) => !done);
  return (
    <PageSection title="resources.tasks.course">
      <Stepper orientation="vertical" activeStep={next === -1 ? steps.length : next}>
        {steps.map((step) => (
          <Step key={`${step.stage} ${step.at}`} completed={step.done} expanded>
            <StepLabel>{words(step.stage)}</StepLabel>
            <StepContent>
              <Typography variant="caption" color="text.secondary">
                {[step.at && momentInWords(step.at, locale), step.actorName, noteInWords(step.note, locale)]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
              {step.escrowHolders.length > 0 && (
                <Typography variant="body2">
                  {translate('resources.tasks.drawn_from_escrow', {
                    holders: new Intl.ListFormat(locale).format(step.escrowHolders),
                  })}
                </Typography>
              )}
            </StepContent>
          </Step>
        ))}
      </Stepper>
    </PageSection>
  );
}

/** A note is a document's number, a figure, the moment a draw was announced for, or the ground it was voided on. */
function noteInWords(note: string | null, locale: string): string | null {
  if (note && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(note)) return momentInWords(note, locale);
  return note && (voidInWords(note, locale as Language) ?? note);
}

interface Item {
  code: string;
  name: string;
  basis: string;
  ratioMin: number;
  ratioMax: number;
  papers: string[];
}

interface Seat {
  organizationId: string;
  organizationName: string;
  seats: number;
  tag: string | null;
}

function TaskItems() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const record = useRecordContext();
  const listed = useListed();
  const seatInWords = ({ organizationName, seats, tag }: Seat): string => {
    const what = `${organizationName} × ${seats}`;
    return tag ? translate('app.with_note', { what, note: tagName(tag, locale as Language) }) : what;
  };
  return (
    <PageSection title="resources.tasks.items">
      {((record?.items ?? []) as Item[]).map((item) => (
        <Box key={item.code} sx={{ mb: 1 }}>
          <Typography variant="body1">{`${item.code} ${item.name}`}</Typography>
          <Typography variant="body2" color="text.secondary">
            {`${item.basis} · ${inPercent(item.ratioMin)} – ${inPercent(item.ratioMax)}`}
          </Typography>
          <Typography variant="body2">{listed(item.papers)}</Typography>
        </Box>
      ))}
      <Typography variant="subtitle2">{translate('resources.tasks.team')}</Typography>
      {((record?.departments ?? []) as Seat[]).map((seat) => (
        <Chip key={seat.organizationId} size="small" sx={{ mr: 1, mb: 1 }} label={seatInWords(seat)} />
      ))}
    </PageSection>
  );
}

function TaskEducation() {
  const translate = useTranslate();
  const words = useEnumWords('EducationKind');
  const days = useDayWords();
  const education = useRecordContext()?.education as
    | {
        kind: string;
        on: string;
        audience: string | null;
        note: string | null;
        reason: string | null;
        recordedByName: string;
      }
    | null
    | undefined;
  return (
    <PageSection title="resources.tasks.education">
      {education ? (
        <Typography>
          {[
            words(education.kind),
            days(education.on),
            education.audience,
            education.note,
            education.reason,
            education.recordedByName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      ) : (
        <Alert severity="warning">{translate('resources.tasks.education_missing')}</Alert>
      )}
    </PageSection>
  );
}

function TaskDraws() {
  const translate = useTranslate();
  const words = useEnumWords('DrawState');
  const draws = (useRecordContext()?.draws ?? []) as { id: string; number: string; attempt: number; state: string }[];
  return (
    <PageSection title="resources.tasks.draws">
      {draws.length === 0 && <Typography color="text.secondary">{translate('resources.tasks.draws_none')}</Typography>}
      {draws.map((draw) => (
        <Box key={draw.id}>
          <MuiLink component={Link} to={`/draws/${draw.id}/show`}>
            {`${draw.number} · ${translate('resources.tasks.attempt', { attempt: draw.attempt })} · ${words(draw.state)}`}
          </MuiLink>
        </Box>
      ))}
    </PageSection>
  );
}
