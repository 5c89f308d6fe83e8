import { auditActionName } from '@sunlot/glossary';
import { Box, Typography } from '@mui/material';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { momentInWords } from './MomentField.tsx';

interface Entry {
  at: string;
  actorName: string;
  organizationName: string;
  action: string;
  reason: string | null;
}

/** The part of an operation that reads a history. */
export const HISTORY_FIELDS = 'history { at actorName organizationName action reason }';

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
        </Box>
      ))}
    </Box>
  );
}

/** What a room did without anybody's hand bears the room's name twice. */
function byItself({ actorName, organizationName }: Entry): boolean {
  return actorName === organizationName;
}
