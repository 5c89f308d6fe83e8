import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { ChipChoice } from './ChipChoice.tsx';
import { type Line, PoolLines } from './PoolLines.tsx';
import { poolExclusions } from './pools.operations.ts';

interface Exclusion extends Line {
  readonly reasonCode: string;
  readonly explanation: string;
  readonly until: string | null;
}

/** Everybody who was left out, with the reason and its evidence; by reason, where one is chosen. */
export function PoolExclusions() {
  const record = useRecordContext();
  const translate = useTranslate();
  const reasons = useEnumWords('ExclusionReason');
  const days = useDayWords();
  const [reasonCode, setReasonCode] = useState<string | null>(null);
  if (!record) return null;
  const byReason = (record.byReason ?? []) as { reasonCode: string; count: number }[];
  const choices = [
    { id: null, name: translate('resources.pools.all', { count: record.exclusionCount }) },
    ...byReason.map((row) => ({
      id: row.reasonCode,
      name: translate('resources.pools.some', { name: reasons(row.reasonCode), count: row.count }),
    })),
  ];
  return (
    <PageSection title="resources.pools.exclusions">
      {byReason.length > 0 && <ChipChoice choices={choices} chosen={reasonCode} onChoose={setReasonCode} />}
      <PoolLines<Exclusion>
        poolId={String(record.id)}
        operation={poolExclusions}
        field="exclusions"
        narrowed={reasonCode ? { reasonCode } : {}}
        empty={translate('resources.pools.no_exclusions')}
        says={({ reasonCode: why, explanation, until }) =>
          [
            reasons(why),
            explanation,
            ...(until ? [translate('resources.objects.until', { day: days(until) })] : []),
          ].join(' · ')
        }
      />
    </PageSection>
  );
}
