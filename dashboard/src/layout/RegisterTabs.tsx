import { useTranslate, usePermissions, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Tab, Tabs } from '@mui/material';
import { addressOf, tabs } from './menu.ts';
import { mayOpen } from './page-rights.ts';

/** The way between a register and what lies beside it. */
export function RegisterTabs({ of }: { of: keyof typeof tabs }) {
  const translate = useTranslate();
  const here = useResourceContext();
  const { permissions = [] } = usePermissions<string[]>();
  const pages = (tabs[of] as readonly string[]).filter((name) => mayOpen(`/${name}`, permissions));
  return (
    <Tabs
      value={here && pages.includes(here) ? here : false}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ mt: 1 }}
      component="nav"
    >
      {pages.map((name) => (
        <Tab
          key={name}
          value={name}
          label={translate(`resources.${name}.name`)}
          component={Link}
          to={addressOf(name, of)}
        />
      ))}
    </Tabs>
  );
}
