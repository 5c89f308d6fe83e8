import { findLabel } from '@sunlot/glossary';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link } from 'react-router-dom';
import { PageSection } from '../acts/PageSection.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import type { Language } from '../providers/graphql-client.ts';
import { useReadsPools } from '../pools/PoolsOfTask.tsx';
import type { ClassQuota, DrawRecord } from './draw-record.ts';

/** How many there are, how many are left out, how many will be drawn, and each class's exact chance (R24). Never a name. */
export function PoolFigures() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  const readsPools = useReadsPools(draw?.initiatorName);
  if (!draw) return null;
  const said = (key: string, words?: Record<string, unknown>): string => translate(`resources.draws.${key}`, words);
  return (
    <PageSection title="resources.draws.pool">
      {draw.poolSize === null ? (
        <Typography color="text.secondary">{said('pool_not_cut')}</Typography>
      ) : (
        <Box sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', mb: 2 }}>
          <Figure name={said('fields.poolSize')} value={draw.poolSize} />
          <Figure name={said('fields.exclusionCount')} value={draw.exclusionCount} />
          <Figure name={said('fields.sampleSize')} value={draw.sampleSize} />
        </Box>
      )}
      {draw.poolId && readsPools && (
        <MuiLink component={Link} to={`/pools/${draw.poolId}/show`} variant="body2">
          {translate('resources.pools.open')}
        </MuiLink>
      )}
      {draw.smallPool && <Typography variant="body2">{said('small_pool')}</Typography>}
      {draw.classQuotas ? (
        <>
          <Typography variant="body2" gutterBottom>
            {draw.creditDifferentiation ? said('credit_on') : said('credit_off', { reason: draw.creditOffReason })}
          </Typography>
          <QuotaTable quotas={draw.classQuotas} />
        </>
      ) : (
        draw.poolSize !== null && <Typography color="text.secondary">{said('quotas_at_freeze')}</Typography>
      )}
    </PageSection>
  );
}

function Figure({ name, value }: { name: string; value: number | null }) {
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {name}
      </Typography>
      <Typography sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.2 }}>{value ?? '—'}</Typography>
    </Box>
  );
}

function QuotaTable({ quotas }: { quotas: readonly ClassQuota[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const named = (stratum: string): string =>
    findLabel('CreditClass', stratum)?.[locale as Language] ?? translate('resources.draws.stratum_all');
  return (
    <TableContainer>
      <Table size="small" sx={{ '& .MuiTableCell-root': { px: { xs: 0.5, sm: 1 }, whiteSpace: 'normal' } }}>
        <TableHead>
          <TableRow>
            {['stratum', 'stratum_size', 'stratum_rate', 'stratum_quota', 'stratum_chance'].map((key, index) => (
              <TableCell key={key} align={index === 0 ? 'left' : 'right'}>
                {translate(`resources.draws.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {quotas.map(({ stratum, size, quota, rate, chance }) => (
            <TableRow key={stratum}>
              <TableCell component="th" scope="row">
                {named(stratum)}
              </TableCell>
              <TableCell align="right">{size}</TableCell>
              <TableCell align="right">{inPercent(rate)}</TableCell>
              <TableCell align="right">{quota}</TableCell>
              <TableCell align="right">{size > 0 ? `${quota}/${size} = ${inPercent(chance)}` : '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
