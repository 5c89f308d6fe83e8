import { Menu, usePermissions, useTranslate } from 'react-admin';
import { ListSubheader } from '@mui/material';
import { menu } from './menu.ts';

/** What a person's roles have pages for, in the order a case walks through them. */
export function AppMenu() {
  const translate = useTranslate();
  const { permissions } = usePermissions<string[]>();
  const roles = permissions ?? [];
  const sections = menu
    .map((section) => ({
      ...section,
      entries: section.entries.filter(({ roles: whose }) => !whose || whose.some((role) => roles.includes(role))),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Menu>
      <Menu.DashboardItem primaryText={translate('app.home')} />
      {sections.map(({ title, entries }) => [
        <ListSubheader key={title} sx={{ lineHeight: '32px', bgcolor: 'transparent' }}>
          {translate(`app.${title}`)}
        </ListSubheader>,
        ...entries.map(({ resource }) => <Menu.ResourceItem key={resource} name={resource} />),
      ])}
    </Menu>
  );
}
