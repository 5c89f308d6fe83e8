import { useTranslate, usePermissions, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Tab, Tabs } from '@mui/material';
import { mayOpen } from './page-rights.ts';

/** What belongs to a register and lies beside it, by the register. */
const PAGES = {
  items: ['items', 'coverage', 'item-links', 'filings', 'imports'],
  objects: ['objects', 'updates', 'credit-shares', 'imports'],
  inspectors: ['inspectors', 'roster-clean-ups', 'filings', 'imports'],
  inspections: ['inspections', 'camera-loans', 'special-area-filings'],
  accounts: ['accounts', 'organizations'],
} as const satisfies Record<string, readonly string[]>;

/** The way between a register and what lies beside it. */
export function RegisterTabs({ of }: { of: keyof typeof PAGES }) {
  const translate = useTranslate();
  const here = useResourceContext();
  const { permissions = [] } = usePermissions<string[]>();
  const pages = (PAGES[of] as readonly string[]).filter((name) => mayOpen(`/${name}`, permissions));
  return (
    <Tabs
      value={here && pages.includes(here) ? here : false}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ mt: 1 }}
      component="nav"
    >
      {pages.map((name) => (
        <Tab key={name} value={name} label={translate(`resources.${name}.name`)} component={Link} to={`/${name}`} />
      ))}
    </Tabs>
  );
}
