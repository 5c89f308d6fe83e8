import { DatagridConfigurable, List, SimpleList, TextField, TopToolbar } from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { ListColumns } from '../lists/ListColumns.tsx';

/** Every body that has people in the house, in the order of the city's own list. */
export function OrganizationList() {
  const phone = usePhone();
  const kinds = useEnumWords('OrganizationKind');
  return (
    <>
      <RegisterTabs of="accounts" />
      <List actions={phone ? false : <Actions />} pagination={false} exporter={false} empty={false}>
        {phone ? (
          <SimpleList primaryText={(row) => row.name} secondaryText={(row) => kinds(row.kind)} rowClick={false} />
        ) : (
          <DatagridConfigurable rowClick={false} bulkActionButtons={false}>
            <TextField source="code" sortable={false} />
            <TextField source="name" sortable={false} />
            <TextField source="shortName" sortable={false} />
            <EnumField source="kind" of="OrganizationKind" sortable={false} />
            <EnumField source="level" of="Level" sortable={false} />
            <TextField source="parent.name" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function Actions() {
  return (
    <TopToolbar>
      <ListColumns />
    </TopToolbar>
  );
}
