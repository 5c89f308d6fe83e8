import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Light } from '@sunlot/glossary';
import {
  Alert,
  Badge,
  Card,
  CardContent,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Skeleton,
  Typography,
} from '@mui/material';
import { LightSign } from '../fields/LightField.tsx';
import { endedDay } from '../fields/ended-day.ts';
import { dayInWords, momentInWords } from '../fields/MomentField.tsx';
import { send } from '../providers/graphql-client.ts';
import { useLive } from '../providers/live-events.ts';
import { toDos } from './home.operations.ts';

interface ToDo {
  id: string;
  title: string;
  link: string;
  dueAt: string | null;
  light: Light;
  blockedBy: string | null;
}

const TOPICS = ['plan', 'task', 'draw', 'inspection', 'referral', 'case-lead', 'item', 'publication'];

/** What waits, the most urgent first; it follows what others do within two seconds (U7). */
export function ToDoList() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const dueWords = useDueWords();
  const queries = useQueryClient();
  const { data, error, isPending } = useQuery({ queryKey: ['toDos', locale], queryFn: readToDos });
  useLive(
    TOPICS,
    useCallback(() => void queries.invalidateQueries({ queryKey: ['toDos'] }), [queries]),
  );
  return (
    <Card variant="outlined" component="section">
      <CardContent>
        <Badge
          badgeContent={data?.length ?? 0}
          color="error"
          max={999}
          sx={{ '& .MuiBadge-badge': { right: -14, top: 12 } }}
        >
          <Typography variant="h6" component="h2">
            {translate('app.to_dos')}
          </Typography>
        </Badge>
        {error && <Alert severity="error">{error.message}</Alert>}
        {isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={56} />)}
        {data?.length === 0 && <Typography color="text.secondary">{translate('app.no_to_dos')}</Typography>}
        <List dense>
          {data?.map((toDo) => (
            <ListItem key={toDo.id} disablePadding>
              <ListItemButton component={Link} to={toDo.link}>
                <ListItemIcon sx={{ minWidth: 32 }}>
                  <LightSign light={toDo.light} />
                </ListItemIcon>
                <ListItemText
                  primary={toDo.title}
                  secondary={[
                    toDo.dueAt && dueWords(toDo.dueAt),
                    toDo.blockedBy && `${translate('app.blocked_by')} ${toDo.blockedBy}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </CardContent>
    </Card>
  );
}

function useDueWords(): (dueAt: string) => string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (dueAt) => {
    const day = endedDay(dueAt);
    return day
      ? translate('app.due_by', { day: dayInWords(day, locale) })
      : translate('app.due_at', { moment: momentInWords(dueAt, locale) });
  };
}

const URGENCY: Readonly<Record<Light, number>> = { RED: 0, YELLOW: 1, GREEN: 2, NONE: 3 };

async function readToDos(): Promise<ToDo[]> {
  const rooms = await send(toDos);
  const all = Object.values(rooms).flat() as ToDo[];
  return all.toSorted((a, b) => URGENCY[a.light] - URGENCY[b.light] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}
