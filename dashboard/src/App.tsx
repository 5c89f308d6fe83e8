import { Admin, Resource } from 'react-admin';
import { caseLeads } from './case-leads/index.ts';
import { draws } from './draws/index.ts';
import { Home } from './home/Home.tsx';
import { AppLayout } from './layout/AppLayout.tsx';
import { SignInPage } from './layout/SignInPage.tsx';
import { theme } from './layout/theme.ts';
import { inspections } from './inspections/index.ts';
import { ledger } from './ledger/index.ts';
import { plans } from './plans/index.ts';
import { problems } from './problems/index.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { publications } from './publications/index.ts';
import { referrals } from './referrals/index.ts';
import { tasks } from './tasks/index.ts';

export function App() {
  return (
    <Admin
      title="阳光抽查"
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      layout={AppLayout}
      loginPage={SignInPage}
      dashboard={Home}
      theme={theme}
      darkTheme={null}
      requireAuth
      disableTelemetry
    >
      <Resource name="case-leads" {...caseLeads} />
      <Resource name="draws" {...draws} />
      <Resource name="ledger" {...ledger} />
      <Resource name="inspections" {...inspections} />
      <Resource name="plans" {...plans} />
      <Resource name="problems" {...problems} />
      <Resource name="publications" {...publications} />
      <Resource name="referrals" {...referrals} />
      <Resource name="tasks" {...tasks} />
    </Admin>
  );
}
