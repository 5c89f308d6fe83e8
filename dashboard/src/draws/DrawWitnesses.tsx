import type { Light, WitnessState } from '@sunlot/glossary';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Box, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { LightSign } from '../fields/LightField.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import type { DrawRecord, Witness } from './draw-record.ts';
import { HexDigest } from './HexDigest.tsx';

/** Who witnesses and how far each is; everybody in the room sees the same. */
export function DrawWitnesses() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  if (!draw) return null;
  return (
    <PageSection title="resources.draws.witnesses">
      {draw.witnesses.length === 0 ? (
        <Typography color="text.secondary">{translate('resources.draws.witnesses_none')}</Typography>
      ) : (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {translate('resources.draws.witness_required', { required: draw.requiredWitnesses })}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {draw.witnesses.map((witness) => (
          <WitnessLine key={witness.id} witness={witness} />
        ))}
      </Box>
    </PageSection>
  );
}

const LIGHTS: Readonly<Record<WitnessState, Light>> = {
  INVITED: 'NONE',
  COMMITTED: 'YELLOW',
  REVEALED: 'GREEN',
  ABSENT: 'RED',
};

function WitnessLine({ witness }: { witness: Witness }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const words = useEnumWords('WitnessState');
  const { state, organizationName, name, commitment, committedAt, revealedAt } = witness;
  const at = revealedAt ?? committedAt;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box aria-hidden>
        <LightSign light={LIGHTS[state]} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body1" sx={{ fontWeight: 600 }}>
          {organizationName}
        </Typography>
        <Typography variant="body2">
          {[words(state), name, at && momentInWords(at, locale)].filter(Boolean).join(' · ')}
        </Typography>
        {commitment && (
          <Box sx={{ color: 'text.secondary', '& code': { fontSize: '12px !important' } }}>
            <HexDigest hex={commitment} label={translate('resources.draws.witness_commitment')} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
