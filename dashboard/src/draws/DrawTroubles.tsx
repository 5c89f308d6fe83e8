import { findLabel, isRefusalCode, refusalText } from '@sunlot/glossary';
import { Labeled, useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Alert, AlertTitle, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import type { Language } from '../providers/graphql-client.ts';
import type { DrawRecord } from './draw-record.ts';
import { HexDigest } from './HexDigest.tsx';
import { readNote } from './progress-note.ts';

/** Why a draw could not finish, with the numbers, and what to do. */
export function StalledNotice() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (draw?.state !== 'STALLED' && draw?.state !== 'AWAITING_ESCROW') return null;
  const note = readNote(draw.progressNote);
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      <AlertTitle>{translate('resources.draws.stalled')}</AlertTitle>
      {note && isRefusalCode(note.code)
        ? refusalText(note.code, note.facts, locale as Language)
        : findLabel('DrawState', draw.state)?.[locale as Language]}
    </Alert>
  );
}

/** The void that was proposed or made: its reason from the closed list, in whose words, and when. */
export function VoidFacts() {
  const draw = useRecordContext<DrawRecord>();
  const [locale] = useLocaleState();
  const translate = useTranslate();
  if (!draw?.voidReason) return null;
  return (
    <PageSection title="resources.draws.void">
      <Labeled label="resources.draws.void_reason" fullWidth>
        <Typography>{findLabel('VoidReason', draw.voidReason)?.[locale as Language]}</Typography>
      </Labeled>
      <Labeled label="resources.draws.void_explanation" fullWidth>
        <Typography>{draw.voidExplanation}</Typography>
      </Labeled>
      <Labeled label="resources.draws.void_proposed_by" fullWidth>
        <Typography>{draw.voidProposedByName}</Typography>
      </Labeled>
      <MomentField source="voidedAt" />
      {draw.resultDigest && (
        <Labeled label="resources.draws.result_digest" fullWidth>
          <HexDigest hex={draw.resultDigest} label={translate('resources.draws.result_digest')} />
        </Labeled>
      )}
    </PageSection>
  );
}
