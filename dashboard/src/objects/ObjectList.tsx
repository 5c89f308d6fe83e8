import { BusinessLine, ObjectCondition, ObjectKind, ObjectStatus } from '@sunlot/glossary';
import {
  CreateButton,
  DatagridConfigurable,
  List,
  NumberField,
  SearchInput,
  SimpleList,
  TextField,
  TextInput,
  TopToolbar,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumChoices, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { TagsField } from '../fields/TagsField.tsx';
import { TagsInput } from '../fields/TagsInput.tsx';
import { ExportButton } from '../imports/ExportButton.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { BulkOnWideScreen } from '../lists/BulkOnWideScreen.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { QuickFilters } from '../lists/QuickFilters.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { OWNERS } from '../organizations/OwnerInput.tsx';
import { DistrictInput } from '../trees/DistrictInput.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { NoteInspectionsButton } from './NoteInspectionsButton.tsx';
import { ObjectBulkActs } from './ObjectBulkActs.tsx';
import { ZoneInput } from './ZoneInput.tsx';

const objectFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <DistrictInput key="districtCode" source="districtCode" />,
  <ZoneInput key="zone" source="zone" known />,
  <BodyInput key="divisionId" source="divisionId" kinds={OWNERS} />,
  <EnumFilter key="kind" source="kind" of="ObjectKind" members={Object.keys(ObjectKind)} />,
  <EnumFilter key="status" source="status" of="ObjectStatus" members={Object.keys(ObjectStatus)} />,
  <EnumFilter key="condition" source="condition" of="ObjectCondition" members={Object.keys(ObjectCondition)} />,
  <TextInput key="itemCode" source="itemCode" />,
  <TagsInput key="label" source="label" known={Object.keys(BusinessLine)} single />,
];

const KEEPERS = ['OFFICE', 'POLICY_DIVISION'];
const ENTERERS = ['DIVISION', ...KEEPERS];

export function ObjectList() {
  const phone = usePhone();
  const statuses = useEnumWords('ObjectStatus');
  const { permissions } = usePermissions<string[]>();
  const keeps = permissions?.some((role) => KEEPERS.includes(role)) ?? false;
  const enters = permissions?.some((role) => ENTERERS.includes(role)) ?? false;
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
        <CleanUpLists />
        {enters && <BulkOnWideScreen />}
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ name }) => name}
            secondaryText={({ creditCode }) => creditCode}
            tertiaryText={({ status }) => statuses(status)}
          />
        ) : (
          <DatagridConfigurable
            rowClick="show"
            bulkActionButtons={enters && <ObjectBulkActs />}
            omit={['updatedAt', 'kind', 'labels', 'zone']}
            // A class leaves the house neither in a file nor on paper.
            sx={{ '@media print': { '& .column-creditClass': { display: 'none' } } }}
          >
            <TextField source="name" />
            <TextField source="creditCode" sortable={false} />
            <EnumField source="kind" of="ObjectKind" sortable={false} />
            <DistrictField source="districtCode" sortable={false} />
            <TextField source="zone" sortable={false} />
            <EnumField source="status" of="ObjectStatus" chip sortable={false} />
            {keeps && <EnumField source="creditClass" of="CreditClass" sortable={false} />}
            <NumberField source="timesDrawn" />
            <DayField source="lastInspectedOn" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <TagsField source="labels" sortable={false} />
            <MomentField source="updatedAt" />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

/** R11: what to look through when the registry is cleaned up; 三(二)1(6) holds a division to it. */
function CleanUpLists() {
  const conditions = useEnumChoices('ObjectCondition', Object.keys(ObjectCondition));
  const translate = useTranslate();
  return (
    <QuickFilters
      label={translate('resources.objects.fields.condition')}
      choices={conditions.map(({ id, name }) => ({ name, source: 'condition', value: id }))}
    />
  );
}

function ObjectListActions() {
  const { permissions } = usePermissions<string[]>();
  const phone = usePhone();
  const enters = permissions?.some((role) => ENTERERS.includes(role));
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {!phone && <PrintButton />}
      {!phone && enters && <ImportButton register="OBJECTS" />}
      {!phone && <ExportButton register="OBJECTS" beside={['LICENCES']} />}
      {!phone && enters && <NoteInspectionsButton />}
      {enters && <CreateButton />}
    </TopToolbar>
  );
}
