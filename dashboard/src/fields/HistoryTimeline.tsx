import { auditActionName } from '@sunlot/glossary';
import { Box, Typography } from '@mui/material';
import { useLocaleState, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { differencesIn, type FieldDifference } from './field-differences.ts';
import { momentInWords } from './MomentField.tsx';
import { useValueWords } from './useValueWords.ts';

interface Entry {
  at: string;
  actorName: string;
  organizationName: string;
  action: string;
  reason: string | null;
  /** What was changed; left out where the page does not ask for it. */
  details?: unknown;
}

/** Who did what when, and why: the audit trail of the record, the latest first (R48). */
export function HistoryTimeline() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const entries = ((useRecordContext()?.history ?? []) as Entry[]).toReversed();
  if (entries.length === 0) return <Typography color="text.secondary">{translate('app.history_empty')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: '2px solid', borderColor: 'divider' }}>
      {entries.map((entry) => (
        <Box component="li" key={`${entry.at}${entry.action}`} sx={{ pl: 2, pb: 1.5, position: 'relative' }}>
          <Box
            sx={{
              position: 'absolute',
              left: -6,
              top: 6,
              width: 10,
              height: 10,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            }}
          />
          <Typography variant="body2">
            <strong>{auditActionName(entry.action, locale as Language)}</strong>
            {' · '}
            {byItself(entry) ? translate('app.by_itself') : `${entry.actorName} · ${entry.organizationName}`}
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {momentInWords(entry.at, locale)}
          </Typography>
          {entry.reason && <Typography variant="body2">{entry.reason}</Typography>}
          <Differences differences={differencesIn(entry.details)} />
        </Box>
      ))}
    </Box>
  );
}

function Differences({ differences }: { differences: readonly FieldDifference[] }) {
  const translate = useTranslate();
  const resource = useResourceContext();
  const say = useValueWords();
  return differences.map(({ field, before, after, unseen }) => (
    <Typography key={field ?? ''} variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      {field && `${translate(`resources.${resource}.fields.${field}`, { _: field })}${translate('app.colon')}`}
      {unseen
        ? translate('app.changed_unseen')
        : [before, after]
            .filter((value, at) => at === 1 || !isNothing(value))
            .map((value) => say(field, value))
            .join(' → ')}
    </Typography>
  ));
}

/** What was empty before needs no saying: the new value stands alone. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What a room did without anybody's hand bears the room's name twice. */
function byItself({ actorName, organizationName }: Entry): boolean {
  return actorName === organizationName;
}
