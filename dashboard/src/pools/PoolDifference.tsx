import { useState } from 'react';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { Box, Chip, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { momentInWords, useDayWords } from '../fields/MomentField.tsx';
import { ChipChoice } from './ChipChoice.tsx';
import { type Line, PoolLines } from './PoolLines.tsx';
import { poolChanges } from './pools.operations.ts';

interface Difference {
  readonly added: number;
  readonly left: number;
  readonly kept: number;
  readonly byChange: readonly { readonly why: string; readonly count: number }[];
}

/** What changed since the last pool of the same task or items, and why. */
export function PoolDifference() {
  const record = useRecordContext();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const whys = useEnumWords('PoolChangeReason');
  if (!record) return null;
  const previous = record.previous as { id: string; taskNumber: string; cutAt: string; objectCount: number } | null;
  const difference = record.difference as Difference | null;
  return (
    <PageSection title="resources.pools.difference">
      {previous && (
        <MuiLink component={Link} to={`/pools/${previous.id}/show`} variant="body2">
          {translate('resources.pools.previous', {
            number: previous.taskNumber,
            at: momentInWords(previous.cutAt, locale),
            count: previous.objectCount,
          })}
        </MuiLink>
      )}
      {!difference && (
        <Typography color="text.secondary">
          {translate(previous ? 'resources.pools.comparing' : 'resources.pools.no_previous')}
        </Typography>
      )}
      {difference && (
        <>
          <Typography sx={{ my: 1 }}>{translate('resources.pools.figures', { ...difference })}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {difference.byChange.map(({ why, count }) => (
              <Chip key={why} size="small" variant="outlined" label={`${whys(why)} ${count}`} />
            ))}
          </Box>
          <Changes difference={difference} />
        </>
      )}
    </PageSection>
  );
}

interface Change extends Line {
  readonly side: string;
  readonly why: string;
  readonly reasonCode: string | null;
  readonly explanation: string | null;
  readonly until: string | null;
}

function Changes({ difference: { added, left } }: { difference: Difference }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const sides = useEnumWords('PoolSide');
  const whys = useEnumWords('PoolChangeReason');
  const reasons = useEnumWords('ExclusionReason');
  const days = useDayWords();
  const [side, setSide] = useState<string | null>(null);
  const choices = [
    { id: null, name: translate('resources.pools.all', { count: added + left }) },
    { id: 'ADDED', name: translate('resources.pools.some', { name: sides('ADDED'), count: added }) },
    { id: 'LEFT', name: translate('resources.pools.some', { name: sides('LEFT'), count: left }) },
  ];
  const says = (line: Change): string =>
    [
      sides(line.side),
      whys(line.why),
      line.reasonCode && reasons(line.reasonCode),
      line.explanation,
      line.until && translate('resources.objects.until', { day: days(line.until) }),
    ]
      .filter(Boolean)
      .join(' · ');
  if (!record) return null;
  return (
    <>
      <ChipChoice choices={choices} chosen={side} onChoose={setSide} />
      <PoolLines<Change>
        poolId={String(record.id)}
        operation={poolChanges}
        field="changes"
        narrowed={side ? { side } : {}}
        empty={translate('resources.pools.no_changes')}
        says={says}
      />
    </>
  );
}
