import { verbs } from '@sunlot/glossary';
import { Typography } from '@mui/material';
import {
  FunctionField,
  Labeled,
  NumberField,
  Show,
  SimpleShowLayout,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { FilingEntries } from './FilingEntries.tsx';
import { acknowledgeFiling, fileFiling, publishFiling, returnFiling } from './filings.operations.ts';

const LABEL = 'resources.filings.fields';

export function FilingShow() {
  const translate = useTranslate();
  return (
    <Show actions={<FilingActs />} title={<FilingTitle />}>
      <PageBody>
        <PageSection title="resources.filings.basics">
          <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
            <EnumField source="kind" of="FilingKind" label={`${LABEL}.kind`} />
            <FunctionField
              label={`${LABEL}.quarter`}
              render={({ year, quarter }) => translate('resources.filings.quarter', { year, quarter })}
            />
            <EnumField source="state" of="FilingState" chip label={`${LABEL}.state`} />
            <Labeled label={`${LABEL}.dueOn`}>
              <DeadlineField />
            </Labeled>
            <NumberField source="entryCount" />
            <MomentField source="filedAt" label={`${LABEL}.filedAt`} />
            <MomentField source="acknowledgedAt" label={`${LABEL}.acknowledgedAt`} />
            <MomentField source="publishedAt" label={`${LABEL}.publishedAt`} />
          </SimpleShowLayout>
          <Provisional />
          <Labeled source="listDigest" sx={{ mt: 1 }}>
            <FunctionField render={({ listDigest }) => <code style={{ wordBreak: 'break-all' }}>{listDigest}</code>} />
          </Labeled>
        </PageSection>
        <FilingEntries />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

/** What is filed, and of which quarter, as it is said everywhere else. */
function FilingTitle() {
  const record = useRecordContext();
  const translate = useTranslate();
  const kinds = useEnumWords('FilingKind');
  const name = translate('resources.filings.name');
  if (!record) return name;
  const { kind, year, quarter } = record;
  return [name, kinds(kind), translate('resources.filings.quarter', { year, quarter })].join(' ');
}

/** A day of a year whose holidays are not announced may still move. */
function Provisional() {
  const translate = useTranslate();
  if (!useRecordContext()?.provisional) return null;
  return (
    <Typography variant="caption" color="text.secondary">
      {translate('resources.filings.provisional')}
    </Typography>
  );
}

function FilingActs() {
  return (
    <ActBar>
      <ActButton
        allowed="file"
        label={verbs.fileFiling}
        operation={fileFiling}
        idAs="filingId"
        explains={FILE_EXPLAINS}
      />
      <ActButton allowed="acknowledge" label={verbs.acknowledgeFiling} operation={acknowledgeFiling} idAs="filingId" />
      <ActButton
        allowed="return"
        label={verbs.returnFiling}
        operation={returnFiling}
        idAs="filingId"
        fields={[{ name: 'opinion', label: { zh: '意见', en: 'Opinion' }, kind: 'multiline', required: true }]}
        color="warning"
        variant="outlined"
      />
      <ActButton
        allowed="publish"
        label={verbs.publishFiling}
        operation={publishFiling}
        idAs="filingId"
        explains={PUBLISH_EXPLAINS}
      />
    </ActBar>
  );
}

const FILE_EXPLAINS = {
  zh: '按今日内容固定清单，报送市司法局备案。',
  en: 'The list is fixed as it is today and goes to the Justice Bureau.',
};
const PUBLISH_EXPLAINS = {
  zh: '清单向社会公示，其中新的版本自生效日期起生效；生效日期已过的，自今日起生效。',
  en: 'The list is made public. Its new versions are in force from their first day, or from today where that day has passed.',
};
