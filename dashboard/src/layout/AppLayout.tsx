import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import {
  AppBar,
  CheckForApplicationUpdate,
  Layout,
  LocalesMenuButton,
  TitlePortal,
  useGetIdentity,
  useLocaleState,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { Box, createTheme, Link, type Theme, ThemeProvider, Typography } from '@mui/material';
import { enUS, zhCN } from '@mui/material/locale';
import { AppMenu } from './AppMenu.tsx';
import { AppSidebar } from './AppSidebar.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { NotYours } from './NotYours.tsx';
import { OpenedPage } from './OpenedPage.tsx';
import { mayOpen } from './page-rights.ts';
import { PageFault } from './PageFault.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PrintedBy } from './PrintedBy.tsx';
import type { Person } from '../providers/auth-provider.ts';

export function AppLayout({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const loading = translate('ra.message.loading');
  const inLanguage = useMemo(() => (theme: Theme) => spoken(theme, locale, loading), [locale, loading]);
  return (
    <ThemeProvider theme={inLanguage}>
      <Layout appBar={SunlotBar} menu={AppMenu} sidebar={AppSidebar} error={PageFault}>
        <OpenedPage>
          <Gate>{children}</Gate>
        </OpenedPage>
        <PrintedBy />
        <CheckForApplicationUpdate />
      </Layout>
    </ThemeProvider>
  );
}

/** The theme with what its parts say of themselves to a screen reader, in the language at hand. */
function spoken(theme: Theme, locale: string, loading: string): Theme {
  const named = { defaultProps: { 'aria-label': loading } };
  return createTheme(theme, locale === 'en' ? enUS : zhCN, {
    components: { MuiCircularProgress: named, MuiLinearProgress: named },
  });
}

/** Shows a page to those it is for. Whoever follows a link to somebody else's is told whose it is. */
function Gate({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const { permissions, isPending } = usePermissions<string[]>();
  if (isPending) return null;
  return mayOpen(pathname, permissions ?? []) ? children : <NotYours address={pathname} />;
}

function SunlotBar() {
  const translate = useTranslate();
  const title = useRef<HTMLSpanElement>(null);
  useTabNamed(title, translate('app.title'));
  return (
    <AppBar color="secondary" toolbar={<LocalesMenuButton />} userMenu={<PersonMenu />}>
      <Box component="img" src="/sunlot.svg" alt="" sx={{ height: 28, mr: 1, display: { xs: 'none', sm: 'block' } }} />
      <TitlePortal
        ref={title}
        variant="h6"
        component="h1"
        sx={{ fontSize: { xs: '1rem', sm: '1.25rem' }, '& .RaConfigurable-root': { display: 'inline' } }}
      />
      <GlobalSearch />
      <Link href="/public" color="inherit" underline="hover" sx={{ mx: 2, display: { xs: 'none', md: 'inline' } }}>
        {translate('app.public_portal')}
      </Link>
      <WhoAmI />
    </AppBar>
  );
}

/** Gives the browser's tab the name of the page, so that several open pages can be told apart. */
function useTabNamed(title: { readonly current: HTMLElement | null }, product: string): void {
  useEffect(() => {
    const heading = title.current;
    if (!heading) return;
    const name = (): void => {
      document.title = [heading.textContent, product].filter(Boolean).join(' · ');
    };
    name();
    const watch = new MutationObserver(name);
    watch.observe(heading, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [title, product]);
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
