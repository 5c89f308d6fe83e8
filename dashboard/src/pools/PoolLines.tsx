import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { type Answer, send } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';

export interface Line {
  readonly objectId: string;
  readonly objectName: string | null;
}

interface PoolLinesProps<T extends Line> {
  readonly poolId: string;
  readonly operation: Operation;
  /** The list of the pool that is read. */
  readonly field: 'exclusions' | 'changes';
  readonly narrowed: Record<string, unknown>;
  readonly empty: string;
  /** What is said of a line, after the object's name. */
  readonly says: (line: T) => ReactNode;
}

/** The objects of a list that is fixed in the vault, twenty-five more at a time: it may be a million long. */
export function PoolLines<T extends Line>({ poolId, operation, field, narrowed, empty, says }: PoolLinesProps<T>) {
  const translate = useTranslate();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['pools', poolId, field, narrowed],
    queryFn: async ({ pageParam }) =>
      (await send(operation, { id: poolId, after: pageParam, ...narrowed })).pool[field] as Answer,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }: Answer) => (pageInfo.hasNextPage ? (pageInfo.endCursor as string) : undefined),
  });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  const lines = (data?.pages ?? []).flatMap((page) => (page.edges as { node: T }[]).map(({ node }) => node));
  if (data && lines.length === 0) return <Typography color="text.secondary">{empty}</Typography>;
  return (
    <>
      <Box component="ul" sx={{ pl: 2.5, my: 1 }}>
        {lines.map((line) => (
          <Typography key={line.objectId} component="li" variant="body2" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
            <MuiLink component={Link} to={`/objects/${line.objectId}/show`}>
              {line.objectName ?? line.objectId}
            </MuiLink>
            {' · '}
            {says(line)}
          </Typography>
        ))}
      </Box>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
          {translate('resources.pools.more')}
        </Button>
      )}
    </>
  );
}
