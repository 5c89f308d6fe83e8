import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { districtName } from '@sunlot/glossary';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { type Language, send } from '../providers/graphql-client.ts';
import type { DrawRecord } from './draw-record.ts';
import { drawResult } from './draws.operations.ts';

interface DrawnObject {
  order: number;
  objectId: string;
  objectName: string;
  objectCode: string;
  districtCode: string;
  team: { inspectorId: string; name: string; organizationName: string; leader: boolean }[];
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: DrawnObject }[];
}

const PER_PAGE = 25;

/** Who was drawn and who goes, in draw order. While it is sealed it is asked for only when somebody decides to look. */
export function DrawResult() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const [looks, setLooks] = useState(false);
  if (!draw) return null;
  const sealed = draw.state === 'DRAWN';
  return (
    <PageSection title="resources.draws.result">
      {!draw.drawnAt && <Typography color="text.secondary">{translate('resources.draws.result_none')}</Typography>}
      {draw.drawnAt && sealed && (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            !looks && (
              <Button color="inherit" onClick={() => setLooks(true)}>
                {translate('resources.draws.result_show')}
              </Button>
            )
          }
        >
          {translate('resources.draws.result_sealed')}
        </Alert>
      )}
      {draw.drawnAt && (!sealed || looks) && <DrawnObjects drawId={draw.id} />}
    </PageSection>
  );
}

function DrawnObjects({ drawId }: { drawId: string }) {
  const translate = useTranslate();
  const [trail, setTrail] = useState<(string | null)[]>([null]);
  const after = trail.at(-1) ?? null;
  const { data, error } = useQuery({
    queryKey: ['drawResult', drawId, after],
    queryFn: async () => (await send(drawResult, { id: drawId, first: PER_PAGE, after })).draw.result as Page,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return null;
  const { endCursor, hasNextPage } = data.pageInfo;
  return (
    <>
      <DrawnTable objects={data.edges.map(({ node }) => node)} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {translate('resources.draws.result_total', { total: data.totalCount })}
        </Typography>
        <Button disabled={trail.length === 1} onClick={() => setTrail(trail.slice(0, -1))}>
          {translate('resources.draws.previous')}
        </Button>
        <Button disabled={!hasNextPage} onClick={() => setTrail([...trail, endCursor])}>
          {translate('resources.draws.next')}
        </Button>
      </Box>
    </>
  );
}

function DrawnTable({ objects }: { objects: readonly DrawnObject[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const nameOf = ({ name, organizationName, leader }: DrawnObject['team'][number]): string =>
    [name, organizationName, leader && translate('resources.draws.leader')].filter(Boolean).join(' · ');
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['result_order', 'result_object', 'result_district', 'result_team'].map((key) => (
              <TableCell key={key}>{translate(`resources.draws.${key}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {objects.map((object) => (
            <TableRow key={object.order}>
              <TableCell>{object.order}</TableCell>
              <TableCell>
                {object.objectName}
                <Typography variant="caption" component="div" color="text.secondary">
                  {object.objectCode}
                </Typography>
              </TableCell>
              <TableCell>{districtName(object.districtCode, locale as Language)}</TableCell>
              <TableCell>
                {object.team.map((member) => (
                  <div key={member.inspectorId}>{nameOf(member)}</div>
                ))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
