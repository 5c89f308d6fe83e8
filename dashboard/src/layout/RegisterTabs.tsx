import { useTranslate, usePermissions, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Tab, Tabs } from '@mui/material';

interface Page {
  readonly resource: string;
  /** Whose page it is; everybody's, when left out. */
  readonly roles?: readonly string[];
}

const READERS = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'];
const IMPORTERS = ['OFFICE', 'POLICY_DIVISION', 'DIVISION', 'DEPARTMENT'];
const KEEPERS = ['OFFICE', 'POLICY_DIVISION'];

/** What belongs to a register and lies beside it, by the register. */
const PAGES = {
  items: [
    { resource: 'items' },
    { resource: 'coverage', roles: READERS },
    { resource: 'filings' },
    { resource: 'imports', roles: IMPORTERS },
  ],
  objects: [
    { resource: 'objects' },
    { resource: 'updates' },
    { resource: 'credit-shares', roles: KEEPERS },
    { resource: 'imports', roles: IMPORTERS },
  ],
  inspectors: [
    { resource: 'inspectors' },
    { resource: 'roster-clean-ups', roles: [...KEEPERS, 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'] },
    { resource: 'filings' },
    { resource: 'imports', roles: IMPORTERS },
  ],
  inspections: [
    { resource: 'inspections' },
    { resource: 'camera-loans', roles: [...KEEPERS, 'DIVISION', 'DEPARTMENT', 'INSPECTOR', 'OBSERVER'] },
    { resource: 'special-area-filings', roles: [...KEEPERS, 'DIVISION', 'DEPARTMENT', 'OBSERVER'] },
  ],
  accounts: [{ resource: 'accounts', roles: ['ADMINISTRATOR', ...KEEPERS] }, { resource: 'organizations' }],
} as const satisfies Record<string, readonly Page[]>;

/** The way between a register and what lies beside it. */
export function RegisterTabs({ of }: { of: keyof typeof PAGES }) {
  const translate = useTranslate();
  const here = useResourceContext();
  const { permissions = [] } = usePermissions<string[]>();
  const pages = (PAGES[of] as readonly Page[]).filter(
    ({ roles }) => !roles || roles.some((role) => permissions.includes(role)),
  );
  const open = pages.some(({ resource }) => resource === here);
  return (
    <Tabs value={open ? here : false} variant="scrollable" allowScrollButtonsMobile sx={{ mt: 1 }} component="nav">
      {pages.map(({ resource }) => (
        <Tab
          key={resource}
          value={resource}
          label={translate(`resources.${resource}.name`)}
          component={Link}
          to={`/${resource}`}
        />
      ))}
    </Tabs>
  );
}
