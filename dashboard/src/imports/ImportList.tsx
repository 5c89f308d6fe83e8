import { SheetRegister } from '@sunlot/glossary';
import { useLocation } from 'react-router-dom';
import {
  CreateButton,
  DatagridConfigurable,
  List,
  NumberField,
  SimpleList,
  TextField,
  TopToolbar,
  useLocaleState,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { EnumField, useEnumChoices, useEnumWords } from '../fields/EnumField.tsx';
import { MomentField, momentInWords } from '../fields/MomentField.tsx';
import { registerOf } from '../layout/menu.ts';
import { mayOpen } from '../layout/page-rights.ts';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { ListColumns } from '../lists/ListColumns.tsx';
import { ListPages } from '../lists/ListPages.tsx';
import { QuickFilters } from '../lists/QuickFilters.tsx';

/** Files on their way into a register, and those that arrived. */
export function ImportList() {
  const phone = usePhone();
  const states = useEnumWords('SheetImportState');
  const registers = useEnumWords('SheetRegister');
  const [locale] = useLocaleState();
  const { pathname, search } = useLocation();
  return (
    <>
      <RegisterTabs of={registerOf(pathname + search)} />
      <List actions={<Actions />} pagination={<ListPages />} exporter={false} empty={false}>
        <Registers />
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ fileName }) => fileName}
            secondaryText={({ register, at }) => `${registers(register)} · ${momentInWords(at, locale)}`}
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
    </>
  );
}

/** The files of one register, or of all this person may see. */
function Registers() {
  const { permissions = [] } = usePermissions<string[]>();
  const readable = Object.keys(SheetRegister).filter(
    (register) => register !== 'CREDIT_CLASSES' || mayOpen('/credit-shares', permissions),
  );
  const registers = useEnumChoices('SheetRegister', readable);
  const translate = useTranslate();
  return (
    <QuickFilters
      label={translate('resources.imports.fields.register')}
      choices={registers.map(({ id, name }) => ({ name, source: 'register', value: id }))}
    />
  );
}

function Actions() {
  return (
    <TopToolbar>
      <ListColumns />
      <CreateButton label="resources.imports.import" />
    </TopToolbar>
  );
}
