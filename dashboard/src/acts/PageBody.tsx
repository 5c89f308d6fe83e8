import type { ReactNode } from 'react';
import { useRecordContext } from 'react-admin';
import { Box, LinearProgress } from '@mui/material';

/**
 * The parts of a record's page. A row of the list is known before the page is read: until then nothing is said, so that
 * nothing is said to be missing that is only on its way.
 */
export function PageBody({ children }: { children: ReactNode }) {
  const read = useRecordContext()?.history !== undefined;
  return read ? <Box sx={{ p: 2 }}>{children}</Box> : <LinearProgress />;
}
