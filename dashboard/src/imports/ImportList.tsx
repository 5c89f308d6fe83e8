import { SheetRegister } from '@sunlot/glossary';
import {
  CreateButton,
  DatagridConfigurable,
  FilterButton,
  List,
  NumberField,
  SimpleList,
  TextField,
  TopToolbar,
} from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { ListColumns } from '../lists/ListColumns.tsx';

const importFilters = [
  <EnumFilter key="register" source="register" of="SheetRegister" members={Object.keys(SheetRegister)} />,
];

/** Files on their way into a register, and those that arrived. */
export function ImportList() {
  const phone = usePhone();
  const states = useEnumWords('SheetImportState');
  const registers = useEnumWords('SheetRegister');
  return (
    <List filters={importFilters} actions={<Actions />} pagination={false} exporter={false} empty={false}>
      {phone ? (
        <SimpleList
          rowClick="show"
          primaryText={({ fileName }) => fileName}
          secondaryText={({ register }) => registers(register)}
          tertiaryText={({ state }) => states(state)}
        />
      ) : (
        <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
          <EnumField source="register" of="SheetRegister" sortable={false} />
          <TextField source="fileName" sortable={false} />
          <EnumField source="state" of="SheetImportState" chip sortable={false} />
          <NumberField source="rows" sortable={false} />
          <NumberField source="faultyRows" sortable={false} />
          <NumberField source="created" sortable={false} />
          <NumberField source="updated" sortable={false} />
          <TextField source="startedByName" sortable={false} />
          <MomentField source="at" sortable={false} />
        </DatagridConfigurable>
      )}
    </List>
  );
}

function Actions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      <CreateButton label="resources.imports.import" />
    </TopToolbar>
  );
}
