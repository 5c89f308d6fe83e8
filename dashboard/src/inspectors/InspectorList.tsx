import { InspectorRoster, InspectorStatus } from '@sunlot/glossary';
import {
  BooleanField,
  BooleanInput,
  CreateButton,
  DateInput,
  DatagridConfigurable,
  List,
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
import { useListed } from '../fields/useListed.ts';
import { ExportButton } from '../imports/ExportButton.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { BulkOnWideScreen } from '../lists/BulkOnWideScreen.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { QuickFilters } from '../lists/QuickFilters.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { InspectorBulkActs } from './InspectorBulkActs.tsx';
import { DistrictInput } from '../trees/DistrictInput.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const inspectorFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="roster" source="roster" of="InspectorRoster" members={Object.keys(InspectorRoster)} />,
  <EnumFilter key="status" source="status" of="InspectorStatus" members={Object.keys(InspectorStatus)} />,
  <BooleanInput key="eligible" source="eligible" defaultValue />,
  <DateInput key="eligibleOn" source="eligibleOn" />,
  <TextInput key="itemCode" source="itemCode" />,
  <DistrictInput key="districtCode" source="districtCode" />,
  <BodyInput key="organizationId" source="organizationId" />,
];

const REGISTRARS = ['DEPARTMENT', 'OFFICE', 'POLICY_DIVISION'];

export function InspectorList() {
  const phone = usePhone();
  const { permissions = [] } = usePermissions<string[]>();
  const keeps = permissions.some((role) => REGISTRARS.includes(role));
  const translate = useTranslate();
  const reasons = useEnumWords('Ineligibility');
  const listed = useListed();
  return (
    <>
      <RegisterTabs of="inspectors" />
      <List
        filters={inspectorFilters}
        actions={<InspectorListActions />}
        sort={{ field: 'name', order: 'ASC' }}
        perPage={25}
        exporter={false}
        empty={false}
      >
        <Rosters />
        {keeps && <BulkOnWideScreen />}
        {phone ? (
          <SimpleList
            rowClick="show"
            primaryText={({ name }) => name}
            secondaryText={({ organizationName }) => organizationName}
            tertiaryText={({ eligible, blockedBy }) =>
              eligible ? translate('resources.inspectors.eligible_yes') : listed(blockedBy.map(reasons))
            }
          />
        ) : (
          <DatagridConfigurable
            rowClick="show"
            bulkActionButtons={keeps && <InspectorBulkActs />}
            omit={['updatedAt', 'regions']}
          >
            <TextField source="name" />
            <TextField source="organizationName" />
            <EnumField source="roster" of="InspectorRoster" sortable={false} />
            <TextField source="certificateNumber" sortable={false} />
            <DayField source="certificateValidTo" sortable={false} />
            <DistrictField source="regions" sortable={false} />
            <BooleanField source="eligible" sortable={false} />
            <EnumField source="blockedBy" of="Ineligibility" sortable={false} />
            <EnumField source="status" of="InspectorStatus" chip sortable={false} />
            <MomentField source="updatedAt" />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

/** R06: the three sub-registries, and who of them cannot be sent. */
function Rosters() {
  const rosters = useEnumChoices('InspectorRoster', Object.keys(InspectorRoster));
  const translate = useTranslate();
  return (
    <QuickFilters
      label={translate('resources.inspectors.fields.roster')}
      choices={[
        ...rosters.map(({ id, name }) => ({ name, source: 'roster', value: id })),
        { name: translate('resources.inspectors.not_eligible'), source: 'eligible', value: false },
      ]}
    />
  );
}

function InspectorListActions() {
  const { permissions } = usePermissions<string[]>();
  const phone = usePhone();
  const registers = permissions?.some((role) => REGISTRARS.includes(role));
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {!phone && <PrintButton />}
      {!phone && registers && <ImportButton register="INSPECTORS" />}
      {!phone && <ExportButton register="INSPECTORS" />}
      {registers && <CreateButton />}
    </TopToolbar>
  );
}
