import { Box } from '@mui/material';
import { Title, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import type { Person } from '../providers/auth-provider.ts';
import { LedgerAtAGlance } from './LedgerAtAGlance.tsx';
import { ToDoList } from './ToDoList.tsx';

const LEDGER_READERS = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER', 'DIVISION', 'DEPARTMENT'];

/** Where a day begins: what waits for this person, and how the year stands for those who keep watch. */
export function Home() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<string[]>();
  const person = identity as Person | undefined;
  const watches = permissions?.some((role) => LEDGER_READERS.includes(role));
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: watches ? '3fr 2fr' : '1fr' } }}>
      <Title title={person ? `${person.fullName} · ${person.organization.shortName}` : translate('app.home')} />
      <ToDoList />
      {watches && <LedgerAtAGlance />}
    </Box>
  );
}
