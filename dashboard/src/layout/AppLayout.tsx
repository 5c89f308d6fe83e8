import type { ReactNode } from 'react';
import {
  AppBar,
  CheckForApplicationUpdate,
  Layout,
  LocalesMenuButton,
  TitlePortal,
  useGetIdentity,
  useTranslate,
} from 'react-admin';
import { Box, Link, Typography } from '@mui/material';
import { AppMenu } from './AppMenu.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import type { Person } from '../providers/auth-provider.ts';

export function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Layout appBar={SunlotBar} menu={AppMenu}>
      {children}
      <CheckForApplicationUpdate />
    </Layout>
  );
}

function SunlotBar() {
  const translate = useTranslate();
  return (
    <AppBar color="secondary" toolbar={<LocalesMenuButton />} userMenu={<PersonMenu />}>
      <Box component="img" src="/sunlot.svg" alt="" sx={{ height: 28, mr: 1, display: { xs: 'none', sm: 'block' } }} />
      <TitlePortal variant="h6" component="h1" sx={{ fontSize: { xs: '1rem', sm: '1.25rem' } }} />
      <GlobalSearch />
      <Link href="/public" color="inherit" underline="hover" sx={{ mx: 2, display: { xs: 'none', md: 'inline' } }}>
        {translate('app.public_portal')}
      </Link>
      <WhoAmI />
    </AppBar>
  );
}

function WhoAmI() {
  const { identity } = useGetIdentity();
  const person = identity as Person | undefined;
  if (!person) return null;
  return (
    <Typography variant="body2" sx={{ display: { xs: 'none', md: 'block' } }}>
      {person.organization.shortName}
    </Typography>
  );
}
