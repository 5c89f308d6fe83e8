import { verbs, VoidReason } from '@sunlot/glossary';
import { useRecordContext, useTranslate } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { momentForInput } from '../acts/ActDialog.tsx';
import { REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import type { DrawRecord } from './draw-record.ts';
import { cancelDraw, scheduleDraw, voidDraw } from './draws.operations.ts';
import { drawsWords } from './draws.words.ts';

/** What can be done beside the next step: another time, off the queue, void. */
export function DrawActs() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const reasons = useEnumChoices('VoidReason', Object.keys(VoidReason));
  if (!draw) return null;
  const words = drawsWords.words!;
  return (
    <ActBar>
      <ActButton
        key={translate('resources.draws.schedule_at')}
        allowed="schedule"
        label={verbs.scheduleDraw}
        operation={scheduleDraw}
        idAs="drawId"
        variant="outlined"
        fields={[
          {
            name: 'scheduledAt',
            label: words.schedule_at!,
            kind: 'moment',
            required: true,
            initial: momentForInput(new Date(draw.scheduledAt)),
          },
        ]}
      />
      <ActButton
        allowed="cancel"
        label={verbs.cancelDraw}
        operation={cancelDraw}
        idAs="drawId"
        variant="outlined"
        color="warning"
        fields={[REASON]}
      />
      <ActButton
        allowed="void"
        label={verbs.voidDraw}
        operation={voidDraw}
        idAs="drawId"
        variant="outlined"
        color="error"
        explains={words.void_explains!}
        fields={[
          { name: 'reasonCode', label: words.void_reason!, kind: 'choice', choices: reasons, required: true },
          { name: 'explanation', label: words.void_explanation!, kind: 'multiline', required: true },
        ]}
      />
    </ActBar>
  );
}
