import { Admin, Resource } from 'react-admin';
import { accounts } from './accounts/index.ts';
import { cameraLoans } from './camera-loans/index.ts';
import { caseLeads } from './case-leads/index.ts';
import { coverage } from './coverage/index.ts';
import { creditShares } from './credit-shares/index.ts';
import { creditPolicies } from './credit-policies/index.ts';
import { draws } from './draws/index.ts';
import { filings } from './filings/index.ts';
import { Home } from './home/Home.tsx';
import { imports } from './imports/index.ts';
import { inspections } from './inspections/index.ts';
import { inspectors } from './inspectors/index.ts';
import { itemLinks } from './item-links/index.ts';
import { items } from './items/index.ts';
import { AppLayout } from './layout/AppLayout.tsx';
import { SignInPage } from './layout/SignInPage.tsx';
import { theme } from './layout/theme.ts';
import { ledger } from './ledger/index.ts';
import { objects } from './objects/index.ts';
import { organizations } from './organizations/index.ts';
import { plans } from './plans/index.ts';
import { pools } from './pools/index.ts';
import { problems } from './problems/index.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { personalStore } from './providers/personal-store.ts';
import { publications } from './publications/index.ts';
import { referrals } from './referrals/index.ts';
import { specialAreaFilings } from './special-area-filings/index.ts';
import { safeguards } from './safeguards/index.ts';
import { tasks } from './tasks/index.ts';
import { rosterCleanUps } from './roster-clean-ups/index.ts';
import { updates } from './updates/index.ts';

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
      store={personalStore}
      theme={theme}
      darkTheme={null}
      requireAuth
      disableTelemetry
    >
      <Resource name="accounts" {...accounts} />
      <Resource name="camera-loans" {...cameraLoans} />
      <Resource name="case-leads" {...caseLeads} />
      <Resource name="coverage" {...coverage} />
      <Resource name="credit-shares" {...creditShares} />
      <Resource name="credit-policies" {...creditPolicies} />
      <Resource name="draws" {...draws} />
      <Resource name="filings" {...filings} />
      <Resource name="imports" {...imports} />
      <Resource name="inspections" {...inspections} />
      <Resource name="inspectors" {...inspectors} />
      <Resource name="item-links" {...itemLinks} />
      <Resource name="items" {...items} />
      <Resource name="ledger" {...ledger} />
      <Resource name="objects" {...objects} />
      <Resource name="organizations" {...organizations} />
      <Resource name="plans" {...plans} />
      <Resource name="pools" {...pools} />
      <Resource name="problems" {...problems} />
      <Resource name="publications" {...publications} />
      <Resource name="referrals" {...referrals} />
      <Resource name="special-area-filings" {...specialAreaFilings} />
      <Resource name="safeguards" {...safeguards} />
      <Resource name="tasks" {...tasks} />
      <Resource name="roster-clean-ups" {...rosterCleanUps} />
      <Resource name="updates" {...updates} />
    </Admin>
  );
}
