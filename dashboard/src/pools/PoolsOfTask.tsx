import {
  type Identifier,
  useGetIdentity,
  useGetManyReference,
  useLocaleState,
  usePermissions,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Box, Chip, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PageSection } from '../acts/PageSection.tsx';
import { momentInWords } from '../fields/MomentField.tsx';
import type { Person } from '../providers/auth-provider.ts';

/** Who reads every pool; a division reads those of its own tasks. */
const OVERSEERS = ['OFFICE', 'POLICY_DIVISION', 'LEADER', 'OBSERVER'];

/** Every pool cut for the task, the newest first; those before it were voided with their draws. */
export function PoolsOfTask() {
  const task = useRecordContext();
  const reads = useReadsPools(task?.initiatorName as string | undefined);
  return reads && task ? <Pools taskId={task.id} /> : null;
}

/** Whether this person reads the pools of tasks initiated by that body. */
export function useReadsPools(initiatorName: string | undefined): boolean {
  const { permissions = [] } = usePermissions<string[]>();
  const { identity } = useGetIdentity();
  const { name, division } = (identity as Person | undefined)?.organization ?? {};
  if (permissions.some((role) => OVERSEERS.includes(role))) return true;
  return initiatorName !== undefined && (initiatorName === name || initiatorName === division?.name);
}

function Pools({ taskId }: { taskId: Identifier }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { data } = useGetManyReference('pools', {
    target: 'taskId',
    id: taskId,
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'cutAt', order: 'DESC' },
  });
  return (
    <PageSection title="resources.pools.basics">
      {data?.length === 0 && <Typography color="text.secondary">{translate('resources.pools.none')}</Typography>}
      {data?.map(({ id, cutAt, objectCount, exclusionCount, voidedAt }) => (
        <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <MuiLink component={Link} to={`/pools/${id}/show`} variant="body2">
            {translate('resources.pools.row', {
              at: momentInWords(cutAt as string, locale),
              objects: objectCount,
              exclusions: exclusionCount,
            })}
          </MuiLink>
          {voidedAt && <Chip size="small" label={translate('resources.pools.voided')} />}
        </Box>
      ))}
    </PageSection>
  );
}
