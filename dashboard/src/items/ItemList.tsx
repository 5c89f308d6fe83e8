import { ItemCategory, ItemState } from '@sunlot/glossary';
import {
  BooleanInput,
  CreateButton,
  DatagridConfigurable,
  List,
  NumberField,
  SearchInput,
  SimpleList,
  TextField,
  TopToolbar,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { DayField } from '../fields/MomentField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { ExportButton } from '../imports/ExportButton.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { BulkOnWideScreen } from '../lists/BulkOnWideScreen.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { QuickFilters } from '../lists/QuickFilters.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { ItemBulkActs } from './ItemBulkActs.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const itemFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="ItemState" members={Object.keys(ItemState)} />,
  <EnumFilter key="category" source="category" of="ItemCategory" members={Object.keys(ItemCategory)} />,
  <BooleanInput key="unlinked" source="unlinked" defaultValue />,
  <BooleanInput key="basisLapsed" source="basisLapsed" defaultValue />,
];

export const DRAFTERS = ['DIVISION', 'POLICY_DIVISION', 'OFFICE'];

export function ItemList() {
  const phone = usePhone();
  const { permissions = [] } = usePermissions<string[]>();
  const keeps = permissions.includes('OFFICE') || permissions.includes('POLICY_DIVISION');
  const states = useEnumWords('ItemState');
  return (
    <>
      <RegisterTabs of="items" />
      <List
        filters={itemFilters}
        actions={<ItemListActions />}
        sort={{ field: 'code', order: 'ASC' }}
        perPage={25}
        exporter={false}
        empty={false}
      >
        <ItemReports />
        {keeps && <BulkOnWideScreen />}
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ code, name }) => `${code} ${name}`}
            secondaryText={({ divisionName }) => divisionName}
            tertiaryText={({ state }) => states(state)}
          />
        ) : (
          <DatagridConfigurable
            rowClick="show"
            bulkActionButtons={keeps && <ItemBulkActs />}
            omit={['subItem', 'inForceTo', 'linkCode', 'basisLapsedOn']}
          >
            <TextField source="code" />
            <TextField source="name" />
            <TextField source="subItem" sortable={false} />
            <EnumField source="category" of="ItemCategory" sortable={false} />
            <TextField source="linkCode" sortable={false} />
            <DayField source="basisLapsedOn" sortable={false} />
            <ShareField source="ratioMin" sortable={false} />
            <ShareField source="ratioMax" sortable={false} />
            <NumberField source="poolSize" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <NumberField source="version" sortable={false} />
            <EnumField source="state" of="ItemState" chip sortable={false} />
            <DayField source="inForceFrom" />
            <DayField source="inForceTo" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

/** R01: the items that are not linked to the “internet + regulation” checklist, and those whose legal basis has lapsed. */
function ItemReports() {
  const translate = useTranslate();
  const report = (source: string) => ({ name: translate(`resources.items.fields.${source}`), source, value: true });
  return (
    <QuickFilters label={translate('resources.items.reports')} choices={[report('unlinked'), report('basisLapsed')]} />
  );
}

function ItemListActions() {
  const { permissions } = usePermissions<string[]>();
  const phone = usePhone();
  const drafts = permissions?.some((role) => DRAFTERS.includes(role));
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {!phone && <PrintButton />}
      {!phone && drafts && <ImportButton register="ITEMS" />}
      {!phone && <ExportButton register="ITEMS" />}
      {drafts && <CreateButton />}
    </TopToolbar>
  );
}
