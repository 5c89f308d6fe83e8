import { useCallback, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Box, Card, CardContent, Chip, IconButton, Link as MuiLink, Typography } from '@mui/material';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { ActRefusal } from '../acts/ActRefusal.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { LightSign } from '../fields/LightField.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import { act, send } from '../providers/graphql-client.ts';
import { useLive } from '../providers/live-events.ts';
import type { DrawRecord } from './draw-record.ts';
import { drawQueue, moveInQueue } from './draws.operations.ts';

/** What waits to be drawn, in the order of the sessions; those who keep the order move draws here. */
export function DrawQueue() {
  const translate = useTranslate();
  const queries = useQueryClient();
  const { data: queue = [], isPending } = useQuery({
    queryKey: ['drawQueue'],
    queryFn: async () => (await send(drawQueue)).drawQueue as DrawRecord[],
  });
  const lookAgain = useCallback(() => void queries.invalidateQueries({ queryKey: ['drawQueue'] }), [queries]);
  useLive(['draw'], lookAgain);
  const [refusal, setRefusal] = useState<string>();
  const place = (draw: DrawRecord, before: DrawRecord | undefined): void => {
    setRefusal(undefined);
    void act(moveInQueue, { drawId: draw.id, beforeDrawId: before?.id ?? null })
      .then(lookAgain)
      .catch((fault: Error) => setRefusal(fault.message));
  };
  return (
    <Card variant="outlined" component="section">
      <CardContent>
        <Typography variant="h6" component="h2">
          {translate('resources.draws.queue')}
        </Typography>
        {!isPending && queue.length === 0 && (
          <Typography color="text.secondary">{translate('resources.draws.queue_empty')}</Typography>
        )}
        {refusal && <ActRefusal onClose={() => setRefusal(undefined)}>{refusal}</ActRefusal>}
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {queue.map((draw, index) => (
            <QueueLine
              key={draw.id}
              draw={draw}
              place={index + 1}
              onEarlier={index > 0 ? () => place(draw, queue[index - 1]) : undefined}
              onLater={index < queue.length - 1 ? () => place(draw, queue[index + 2]) : undefined}
            />
          ))}
        </Box>
      </CardContent>
    </Card>
  );
}

interface QueueLineProps {
  readonly draw: DrawRecord;
  readonly place: number;
  readonly onEarlier: (() => void) | undefined;
  readonly onLater: (() => void) | undefined;
}

function QueueLine({ draw, place, onEarlier, onLater }: QueueLineProps) {
  const translate = useTranslate();
  const words = useEnumWords('DrawState');
  const [locale] = useLocaleState();
  const said = (key: string): string => `${translate(`resources.draws.${key}`)} ${draw.number}`;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 1, borderTop: '1px solid', borderColor: 'divider' }}
    >
      <Typography sx={{ width: 24, textAlign: 'right' }} color="text.secondary">
        {place}
      </Typography>
      <LightSign light={draw.light} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <MuiLink component={Link} to={`/draws/${draw.id}/show`}>
          {draw.title}
        </MuiLink>
        <Typography variant="body2" color="text.secondary">
          {`${draw.number} · ${momentInWords(draw.deadline ?? draw.scheduledAt, locale)}`}
        </Typography>
      </Box>
      <Chip size="small" variant="outlined" label={words(draw.state)} />
      {draw.allowed.includes('move') && (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          <IconButton size="small" disabled={!onEarlier} onClick={onEarlier} aria-label={said('move_up')}>
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" disabled={!onLater} onClick={onLater} aria-label={said('move_down')}>
            <DownIcon fontSize="small" />
          </IconButton>
        </Box>
      )}
    </Box>
  );
}
