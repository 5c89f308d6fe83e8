import { useTranslate } from 'react-admin';
import { Alert, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { UnknownRow } from './useDeliveries.ts';

interface UnknownRowsProps {
  readonly rows: readonly UnknownRow[];
  /** How many there are in all. */
  readonly count: number;
  /** Of a file, all of them can be downloaded; what was pasted names the first. */
  readonly isFile: boolean;
}

/** A code stays on one line of a phone. */
const NARROW = { px: 1 };

/** The rows of a list that name nobody the register has. */
export function UnknownRows({ rows, count, isFile }: UnknownRowsProps) {
  const translate = useTranslate();
  const named = isFile ? rows.some(({ name }) => name !== null) : false;
  return (
    <>
      {count > rows.length && (
        <Alert severity="info">
          {translate(`resources.credit-shares.${isFile ? 'first_of_file' : 'first_pasted'}`, { many: rows.length })}
        </Alert>
      )}
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={NARROW}>{translate('resources.imports.row')}</TableCell>
              <TableCell sx={NARROW}>{translate('resources.credit-shares.code')}</TableCell>
              {named && <TableCell sx={NARROW}>{translate('resources.credit-shares.name_in_list')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ row, creditCode, name }) => (
              <TableRow key={row}>
                <TableCell sx={NARROW}>{row}</TableCell>
                <TableCell sx={{ ...NARROW, wordBreak: 'break-all' }}>{creditCode}</TableCell>
                {named && <TableCell sx={NARROW}>{name}</TableCell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
