import { districtName } from '@sunlot/glossary';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import type { Language } from '../providers/graphql-client.ts';

interface Counts {
  readonly count: number;
  readonly registered: number | null;
  readonly excluded: number | null;
}

/** Register, left out, in the pool: by district, and by class for those who may know it. */
export function PoolReckoning() {
  const record = useRecordContext();
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const classes = useEnumWords('CreditClass');
  if (!record) return null;
  const byDistrict = (record.byDistrict as (Counts & { districtCode: string })[]).map((row) => ({
    ...row,
    name: districtName(row.districtCode, locale as Language),
  }));
  const byClass = (record.byClass as (Counts & { creditClass: string })[] | null)?.map((row) => ({
    ...row,
    name: classes(row.creditClass),
  }));
  return (
    <PageSection title="resources.pools.reckoning">
      <Verdict reconciled={record.reconciled as boolean | null} />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, mt: 2 }}>
        <CountTable head="districtCode" rows={byDistrict} />
        {byClass && (
          <Box>
            <CountTable head="creditClass" rows={byClass} />
            <Typography variant="caption" color="text.secondary">
              {translate('resources.pools.internal')}
            </Typography>
          </Box>
        )}
      </Box>
    </PageSection>
  );
}

function Verdict({ reconciled }: { reconciled: boolean | null }) {
  const translate = useTranslate();
  if (reconciled === null) return <Alert severity="info">{translate('resources.pools.not_reckoned')}</Alert>;
  return (
    <Alert severity={reconciled ? 'success' : 'error'}>
      {translate(reconciled ? 'resources.pools.reconciled' : 'resources.pools.not_reconciled')}
    </Alert>
  );
}

const COLUMNS = ['registered', 'excluded', 'count'] as const;

function CountTable({ head, rows }: { head: string; rows: readonly (Counts & { name: string })[] }) {
  const translate = useTranslate();
  const sum = (column: (typeof COLUMNS)[number]): number => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
  return (
    <TableContainer>
      <Table size="small" sx={{ '& .MuiTableCell-root': { px: 1, whiteSpace: 'normal' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate(`resources.pools.fields.${head}`)}</TableCell>
            {COLUMNS.map((column) => (
              <TableCell key={column} align="right">
                {translate(`resources.pools.fields.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.name}>
              <TableCell component="th" scope="row">
                {row.name}
              </TableCell>
              {COLUMNS.map((column) => (
                <TableCell key={column} align="right">
                  {row[column] ?? '—'}
                </TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow>
            <TableCell component="th" scope="row">
              <strong>{translate('resources.pools.total')}</strong>
            </TableCell>
            {COLUMNS.map((column) => (
              <TableCell key={column} align="right">
                <strong>{rows.every((row) => row[column] === null) ? '—' : sum(column)}</strong>
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}
