import type { Light } from '@sunlot/glossary';
import { verbs } from '@sunlot/glossary';
import { useLocaleState, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { Alert, Box, Button, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { LightSign } from '../fields/LightField.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import type { DrawRecord, ShareHolder } from './draw-record.ts';

/** The browser saves the file in its own time; the page then shows that it was taken. */
const SAVED_MS = 1_500;

/** Who could finish this draw without the operator, and how far each is. */
export function DrawEscrow() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const spoken = useSpoken();
  const [locale] = useLocaleState();
  const refresh = useRefresh();
  if (!draw?.frozenAt) return null;
  const { escrow } = draw;
  return (
    <PageSection title="resources.draws.escrow">
      {escrow ? (
        <>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {translate('resources.draws.escrow_lead', { n: escrow.threshold, of: escrow.holders.length })}
          </Typography>
          {escrow.openedAt && (
            <Alert severity="info" sx={{ mb: 1 }}>
              {translate('resources.draws.escrow_opened', { at: momentInWords(escrow.openedAt, locale) })}
            </Alert>
          )}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {escrow.holders.map((holder) => (
              <HolderLine key={holder.code} holder={holder} />
            ))}
          </Box>
          {escrow.holders.some(({ mine }) => mine) && (
            <>
              <Button
                href={escrow.packageUrl}
                download
                variant="outlined"
                sx={{ mt: 1 }}
                onClick={() => setTimeout(refresh, SAVED_MS)}
              >
                {spoken(verbs.takeEscrow)}
              </Button>
              <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
                {translate('resources.draws.escrow_take_hint')}
              </Typography>
            </>
          )}
        </>
      ) : (
        <Alert severity="warning">{translate('resources.draws.escrow_none')}</Alert>
      )}
    </PageSection>
  );
}

function HolderLine({ holder }: { holder: ShareHolder }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { organizationName, takenAt, handedInAt, handedInByName, mine } = holder;
  const light: Light = handedInAt ? 'GREEN' : takenAt ? 'YELLOW' : 'NONE';
  const at = (instant: string) => momentInWords(instant, locale);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box aria-hidden>
        <LightSign light={light} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body1" sx={{ fontWeight: mine ? 700 : 600 }}>
          {organizationName}
        </Typography>
        <Typography variant="body2">
          {handedInAt
            ? translate('resources.draws.share_handed_in', { at: at(handedInAt), name: handedInByName ?? '' })
            : takenAt
              ? translate('resources.draws.escrow_taken', { at: at(takenAt) })
              : translate('resources.draws.escrow_not_taken')}
        </Typography>
      </Box>
    </Box>
  );
}
