import { useState } from 'react';
import { RecordContextProvider, useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Alert, Box, Button, Chip, Link as MuiLink, Typography } from '@mui/material';
import { SkipReason, verbs } from '@sunlot/glossary';
import { ActButton } from '../acts/ActButton.tsx';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { useEnumChoices, useEnumWords } from '../fields/EnumField.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import type { DrawRecord, Replacement } from './draw-record.ts';
import { confirmReplacement, proposeReplacement, refuseReplacement } from './draws.operations.ts';
import { drawsWords } from './draws.words.ts';
import { readPlaces } from './places.ts';
import { useRoomAct } from './useRoomAct.ts';

const words = drawsWords.words!;

/** What was drawn and should not have been: who proposes to skip it, who decides, and which draw draws another in its stead. */
export function DrawReplacements() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  if (!draw?.drawnAt && !draw?.replaces) return null;
  return (
    <PageSection title="resources.draws.replacements">
      {draw.replaces && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('resources.draws.replaces_hint')}{' '}
          <MuiLink component={Link} to={`/draws/${draw.replaces.id}/show`}>
            {draw.replaces.number}
          </MuiLink>
        </Alert>
      )}
      {draw.replacements.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('resources.draws.replacements_hint')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {draw.replacements.map((replacement) => (
          <RecordContextProvider key={replacement.id} value={replacement}>
            <OneReplacement of={replacement} />
          </RecordContextProvider>
        ))}
      </Box>
      {draw.allowed.includes('proposeReplacement') && <ProposeButton draw={draw} />}
    </PageSection>
  );
}

function OneReplacement({
  of: { orders, state, reason, explanation, proposedByName, proposedAt, ...decision },
}: {
  of: Replacement;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const states = useEnumWords('ReplacementState');
  const reasons = useEnumWords('SkipReason');
  const by = (name: string, at: string): string => [name, momentInWords(at, locale)].join(' · ');
  return (
    <Box component="li" sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {translate('resources.draws.replacement_places', { places: orders.join(locale === 'zh' ? '、' : ', ') })}
        </Typography>
        <Typography>{reasons(reason)}</Typography>
        <Chip size="small" label={states(state)} color={state === 'PROPOSED' ? 'warning' : 'default'} />
      </Box>
      <Typography variant="body2">{explanation}</Typography>
      <Typography variant="caption" component="div" color="text.secondary">
        {translate('resources.draws.replacement_proposed', { by: by(proposedByName, proposedAt) })}
      </Typography>
      {decision.decidedByName && decision.decidedAt && (
        <Typography variant="caption" component="div" color="text.secondary">
          {translate('resources.draws.replacement_decided', { by: by(decision.decidedByName, decision.decidedAt) })}
          {decision.refusal && ` · ${decision.refusal}`}
        </Typography>
      )}
      {decision.by && (
        <MuiLink component={Link} to={`/draws/${decision.by.id}/show`}>
          {translate('resources.draws.replacement_by', { number: decision.by.number })}
        </MuiLink>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <ActButton
          allowed="confirmReplacement"
          label={verbs.confirmReplacement}
          operation={confirmReplacement}
          idAs="replacementId"
          explains={words.replacement_explains!}
        />
        <ActButton
          allowed="refuseReplacement"
          label={verbs.refuseReplacement}
          operation={refuseReplacement}
          idAs="replacementId"
          variant="outlined"
          fields={[{ name: 'reason', label: words.replacement_why!, kind: 'multiline', required: true }]}
        />
      </Box>
    </Box>
  );
}

function ProposeButton({ draw }: { draw: DrawRecord }) {
  const spoken = useSpoken();
  const translate = useTranslate();
  const reasons = useEnumChoices('SkipReason', Object.keys(SkipReason));
  const { busy, run } = useRoomAct();
  const [open, setOpen] = useState(false);
  const fields: ActField[] = [
    {
      name: 'orders',
      label: words.replacement_orders!,
      kind: 'text',
      required: true,
      hint: words.replacement_orders_hint!,
    },
    { name: 'reason', label: words.replacement_reason!, kind: 'choice', choices: reasons, required: true },
    { name: 'explanation', label: words.replacement_why!, kind: 'multiline', required: true },
  ];
  const propose = async ({ orders, ...rest }: Record<string, unknown>): Promise<string | undefined> => {
    const places = readPlaces(String(orders));
    if (!places) return translate('resources.draws.replacement_orders_hint');
    const refusal = await run(proposeReplacement, { drawId: draw.id, orders: places, ...rest });
    if (!refusal) setOpen(false);
    return refusal;
  };
  return (
    <>
      <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setOpen(true)}>
        {spoken(verbs.proposeReplacement)}
      </Button>
      {open && (
        <ActDialog
          title={verbs.proposeReplacement}
          explains={words.replacement_explains!}
          fields={fields}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={propose}
        />
      )}
    </>
  );
}
