import { districts, ObjectCondition, ObjectKind, ObjectStatus } from '@sunlot/glossary';
import {
  CreateButton,
  DatagridConfigurable,
  FilterButton,
  List,
  NumberField,
  SearchInput,
  SelectColumnsButton,
  SelectInput,
  SimpleList,
  TextField,
  TextInput,
  TopToolbar,
  useLocaleState,
  usePermissions,
} from 'react-admin';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { ExportButton } from '../imports/ExportButton.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import type { Language } from '../providers/graphql-client.ts';

const objectFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <DistrictFilter key="districtCode" source="districtCode" />,
  <EnumFilter key="kind" source="kind" of="ObjectKind" members={Object.keys(ObjectKind)} />,
  <EnumFilter key="status" source="status" of="ObjectStatus" members={Object.keys(ObjectStatus)} />,
  <EnumFilter key="condition" source="condition" of="ObjectCondition" members={Object.keys(ObjectCondition)} />,
  <TextInput key="itemCode" source="itemCode" />,
  <TextInput key="label" source="label" />,
];

function DistrictFilter({ source }: { source: string }) {
  const [locale] = useLocaleState();
  const choices = Object.entries(districts).map(([id, words]) => ({ id, name: words[locale as Language] }));
  return <SelectInput source={source} choices={choices} />;
}

const KEEPERS = ['OFFICE', 'POLICY_DIVISION'];
const ENTERERS = ['DIVISION', ...KEEPERS];

export function ObjectList() {
  const phone = usePhone();
  const statuses = useEnumWords('ObjectStatus');
  const { permissions } = usePermissions<string[]>();
  const keeps = permissions?.some((role) => KEEPERS.includes(role)) ?? false;
  return (
    <>
      <RegisterTabs of="objects" />
      <List
        filters={objectFilters}
        actions={<ObjectListActions />}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        perPage={25}
        exporter={false}
        empty={false}
      >
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ name }) => name}
            secondaryText={({ creditCode }) => creditCode}
            tertiaryText={({ status }) => statuses(status)}
          />
        ) : (
          <DatagridConfigurable rowClick="show" bulkActionButtons={false} omit={['updatedAt', 'kind']}>
            <TextField source="name" />
            <TextField source="creditCode" sortable={false} />
            <EnumField source="kind" of="ObjectKind" sortable={false} />
            <DistrictField source="districtCode" sortable={false} />
            <EnumField source="status" of="ObjectStatus" chip sortable={false} />
            {keeps && <EnumField source="creditClass" of="CreditClass" sortable={false} />}
            <NumberField source="timesDrawn" />
            <DayField source="lastInspectedOn" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <MomentField source="updatedAt" />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function ObjectListActions() {
  const { permissions } = usePermissions<string[]>();
  const phone = usePhone();
  const enters = permissions?.some((role) => ENTERERS.includes(role));
  return (
    <TopToolbar>
      <FilterButton />
      {!phone && <SelectColumnsButton />}
      {!phone && enters && <ImportButton register="OBJECTS" />}
      {!phone && <ExportButton register="OBJECTS" />}
      {enters && <CreateButton />}
    </TopToolbar>
  );
}
