import { Labeled, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Box, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { Countdown } from './Countdown.tsx';
import type { DrawRecord } from './draw-record.ts';
import { EntropyFact } from './EntropyFact.tsx';
import { HexDigest } from './HexDigest.tsx';

/** What was sealed, by whom, and until when it must be witnessed and opened. */
export function FreezeFacts() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  if (!draw) return null;
  const waits = draw.state === 'FROZEN';
  return (
    <PageSection title="resources.draws.freeze">
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1.5 }}>
        <Labeled label="resources.draws.fields.scheduledAt">
          <MomentField source="scheduledAt" />
        </Labeled>
        {draw.frozenAt && (
          <>
            <Labeled label="resources.draws.fields.frozenAt">
              <MomentField source="frozenAt" />
            </Labeled>
            <Labeled label="resources.draws.operator">
              <Typography variant="body2">{`${draw.operatorName} · ${draw.operatorOrganizationName}`}</Typography>
            </Labeled>
            <Labeled label="resources.draws.fields.deadline">
              {waits && draw.deadline ? <Countdown until={draw.deadline} /> : <MomentField source="deadline" />}
            </Labeled>
            <Labeled label="resources.draws.fields.drawBy">
              {draw.state === 'AWAITING_ENTROPY' && draw.drawBy ? (
                <Countdown until={draw.drawBy} />
              ) : (
                <MomentField source="drawBy" />
              )}
            </Labeled>
            <Labeled label="resources.draws.entropy">
              <EntropyFact draw={draw} />
            </Labeled>
            <Labeled label="resources.draws.fields.openAt">
              <MomentField source="openAt" />
            </Labeled>
            {draw.drawnAt && (
              <Labeled label="resources.draws.fields.drawnAt">
                <MomentField source="drawnAt" />
              </Labeled>
            )}
            {draw.openedAt && (
              <Labeled label="resources.draws.fields.openedAt">
                <MomentField source="openedAt" />
              </Labeled>
            )}
          </>
        )}
        <Labeled label="resources.draws.fields.taskNumber">
          <TextField source="taskNumber" />
        </Labeled>
      </Box>
      {draw.freezeDigest ? (
        <Labeled label="resources.draws.freeze_digest" fullWidth>
          <>
            <HexDigest hex={draw.freezeDigest} label={translate('resources.draws.freeze_digest')} />
            <Typography variant="caption" color="text.secondary">
              {translate('resources.draws.freeze_digest_hint')}
            </Typography>
          </>
        </Labeled>
      ) : (
        <Typography color="text.secondary">{translate('resources.draws.not_frozen')}</Typography>
      )}
    </PageSection>
  );
}
