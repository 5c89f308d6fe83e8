import { useLocaleState, useTranslate } from 'react-admin';
import { Typography } from '@mui/material';
import { useEnumWords } from '../fields/EnumField.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import { GROUP } from './dice-boxes.ts';
import type { DrawRecord } from './draw-record.ts';

/** What comes after the reveals, and what came: the throws in groups of five, or the signature of the round. */
export function EntropyFact({ draw }: { draw: DrawRecord }) {
  const translate = useTranslate();
  const words = useEnumWords('EntropyKind');
  const [locale] = useLocaleState();
  const { entropy, entropyValue, diceEntries } = draw;
  if (!entropy) return null;
  return (
    <>
      <Typography variant="body2">{words(entropy.kind)}</Typography>
      {entropy.roundAt && (
        <Typography variant="body2">
          {translate('resources.draws.beacon_round', {
            round: entropy.round,
            at: momentInWords(entropy.roundAt, locale),
          })}
        </Typography>
      )}
      {entropyValue && (
        <Typography component="code" variant="body2" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {entropy.throws ? entropyValue.replaceAll(new RegExp(`.{${GROUP}}`, 'g'), '$& ') : entropyValue}
        </Typography>
      )}
      {entropyValue && diceEntries.length > 0 && (
        <Typography variant="caption" component="div" color="text.secondary">
          {translate('resources.draws.dice_read_by', {
            names: diceEntries.map(({ name }) => name).join(locale === 'zh' ? '、' : ', '),
          })}
        </Typography>
      )}
    </>
  );
}
