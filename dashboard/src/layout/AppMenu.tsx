import { Menu, usePermissions, useTranslate } from 'react-admin';
import { ListSubheader } from '@mui/material';
import { menu } from './menu.ts';
import { mayOpen } from './page-rights.ts';
import { useEntryHere } from './useEntryHere.ts';

const LIT = { className: 'RaMenuItemLink-active', 'aria-current': 'page' } as const;

/** What a person's roles have pages for. */
export function AppMenu() {
  const translate = useTranslate();
  const here = useEntryHere();
  const { permissions = [] } = usePermissions<string[]>();
  const sections = menu
    .map(({ title, resources }) => ({ title, open: resources.filter((name) => mayOpen(`/${name}`, permissions)) }))
    .filter(({ open }) => open.length > 0);
  return (
    <Menu>
      <Menu.DashboardItem primaryText={translate('app.home')} />
      {sections.map(({ title, open }) => [
        // Between the entries of a menu nothing may stand that is a part of a list.
        <ListSubheader key={title} role="presentation" sx={{ lineHeight: '32px', bgcolor: 'transparent' }}>
          {translate(`app.${title}`)}
        </ListSubheader>,
        ...open.map((name) => <Menu.ResourceItem key={name} name={name} {...(name === here ? LIT : {})} />),
      ])}
    </Menu>
  );
}
