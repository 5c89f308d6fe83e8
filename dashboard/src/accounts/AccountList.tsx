import {
  CreateButton,
  DatagridConfigurable,
  List,
  SearchInput,
  SimpleList,
  TextField,
  TopToolbar,
  usePermissions,
} from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { grantableRoles } from './grantable-roles.ts';

const accountFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="role" source="role" of="Role" members={grantableRoles} />,
  <BodyInput key="organizationId" source="organizationId" />,
];

export function AccountList() {
  const phone = usePhone();
  const states = useEnumWords('AccountState');
  return (
    <>
      <RegisterTabs of="accounts" />
      <List filters={accountFilters} actions={<AccountListActions />} perPage={25} exporter={false} empty={false}>
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ name, account }) => `${name} ${account}`}
            secondaryText={({ organization }) => organization.name}
            tertiaryText={({ state }) => states(state)}
          />
        ) : (
          <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
            <TextField source="account" sortable={false} />
            <TextField source="name" sortable={false} />
            <TextField source="organization.name" sortable={false} />
            <EnumField source="roles" of="Role" sortable={false} />
            <EnumField source="state" of="AccountState" chip sortable={false} />
            <MomentField source="lastSignInAt" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function AccountListActions() {
  const { permissions } = usePermissions<string[]>();
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {permissions?.includes('ADMINISTRATOR') && <CreateButton />}
    </TopToolbar>
  );
}
