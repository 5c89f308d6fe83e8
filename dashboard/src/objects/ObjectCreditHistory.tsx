import { useRecordContext, useTranslate } from 'react-admin';
import { Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';

export interface CreditPeriod {
  readonly creditClass: string;
  readonly source: string;
  readonly asOf: string;
  readonly knownFrom: string;
}

/** R09: every class the object was in, the one in force first. Only for those who may know it. */
export function ObjectCreditHistory() {
  const record = useRecordContext();
  const translate = useTranslate();
  const days = useDayWords();
  const classes = useEnumWords('CreditClass');
  const periods = record?.creditHistory as CreditPeriod[] | null | undefined;
  if (!periods) return null;
  return (
    <PageSection title="resources.objects.credit_history">
      <Typography variant="caption" color="text.secondary">
        {translate('resources.objects.internal')}
      </Typography>
      {periods.length === 0 && <Typography color="text.secondary">{classes('UNRATED')}</Typography>}
      {periods.map(({ creditClass, source, asOf, knownFrom }, at) => (
        <Typography key={knownFrom} variant="body2" color={at === 0 ? 'text.primary' : 'text.secondary'}>
          {translate('resources.objects.credit_period', { name: classes(creditClass), source, day: days(asOf) })}
        </Typography>
      ))}
    </PageSection>
  );
}
