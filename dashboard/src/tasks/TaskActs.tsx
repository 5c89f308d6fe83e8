import { verbs } from '@sunlot/glossary';
import { useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { type ActField, momentForInput } from '../acts/ActDialog.tsx';
import { useOpened } from '../acts/useOpened.ts';
import { REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { announceDraw, cancelTask, recordEducation, waiveEducation } from './tasks.operations.ts';

const DAY_MS = 24 * 3_600_000;

/** What this person can do to the task now. */
export function TaskActs() {
  const opened = useOpened();
  const record = useRecordContext();
  const kinds = useEnumChoices('EducationKind', ['LEAFLET', 'TRAINING']);
  if (!record) return null;
  return (
    <ActBar>
      <ActButton
        allowed="educate"
        label={verbs.recordEducation}
        operation={recordEducation}
        idAs="taskId"
        fields={educationFields(kinds)}
      />
      <ActButton
        allowed="waive"
        label={verbs.waiveEducation}
        operation={waiveEducation}
        idAs="taskId"
        fields={[REASON]}
        variant="outlined"
      />
      <ActButton
        allowed="announce"
        label={verbs.announceDraw}
        operation={announceDraw}
        idAs="taskId"
        explains={ANNOUNCE_EXPLAINS}
        fields={[
          {
            name: 'drawAt',
            label: { zh: '抽取时间', en: 'Draw at' },
            kind: 'moment',
            required: true,
            initial: momentForInput(new Date(opened.getTime() + 4 * DAY_MS)),
          },
        ]}
      />
      <ActButton
        allowed="cancel"
        label={verbs.cancelTask}
        operation={cancelTask}
        idAs="taskId"
        fields={[REASON]}
        color="warning"
        variant="outlined"
      />
    </ActBar>
  );
}

const ANNOUNCE_EXPLAINS = {
  zh: '须提前三天（72 小时）通知政策法规处，到时在其见证下抽取。',
  en: 'The Policy & Regulations Division must hear three days (72 hours) ahead, so that a witness can be found.',
};

function educationFields(choices: { id: string; name: string }[]): ActField[] {
  return [
    { name: 'kind', label: { zh: '方式', en: 'How' }, kind: 'choice', choices, required: true, initial: 'LEAFLET' },
    {
      name: 'on',
      label: { zh: '日期', en: 'Day' },
      kind: 'day',
      required: true,
      initial: momentForInput(new Date()).slice(0, 10),
    },
    { name: 'audience', label: { zh: '对象范围', en: 'Audience' }, kind: 'text' },
    { name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'multiline' },
  ];
}
