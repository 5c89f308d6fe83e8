import { InspectionState, Light } from '@sunlot/glossary';
import {
  BooleanInput,
  DatagridConfigurable,
  List,
  SearchInput,
  TextField,
  TopToolbar,
  usePermissions,
} from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { DistrictField } from '../fields/DistrictField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField, useDayWords } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { BulkOnWideScreen } from '../lists/BulkOnWideScreen.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { BulkNoticeButton, BulkPublishButton } from './BulkActs.tsx';

const inspectionFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="InspectionState" members={Object.keys(InspectionState)} />,
  <EnumFilter key="light" source="light" of="Light" members={Object.keys(Light)} />,
  <BooleanInput key="mine" source="mine" />,
];

export function InspectionList() {
  const { permissions } = usePermissions<string[]>();
  const works = permissions?.some((role) => role === 'DIVISION' || role === 'DEPARTMENT');
  const states = useEnumWords('InspectionState');
  const days = useDayWords();
  return (
    <>
      <RegisterTabs of="inspections" />
      <List
        filters={inspectionFilters}
        actions={<InspectionListActions />}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        perPage={25}
        exporter={false}
      >
        {works && <BulkOnWideScreen />}
        <WideOrNarrow
          leftIcon={lightOf}
          primaryText={({ objectName }) => objectName}
          secondaryText={({ number, dueOn }) => [number, days(dueOn)].filter(Boolean).join(' · ')}
          tertiaryText={({ state }) => states(state)}
        >
          <DatagridConfigurable
            rowClick="show"
            bulkActionButtons={works ? <BulkActs /> : false}
            omit={['objectCode', 'divisionName']}
          >
            <DeadlineField source="dueOn" sortable={false} />
            <TextField source="number" />
            <TextField source="objectName" />
            <TextField source="objectCode" sortable={false} />
            <DistrictField source="districtCode" sortable={false} />
            <EnumField source="state" of="InspectionState" chip sortable={false} />
            <MomentField source="plannedStart" sortable={false} />
            <TextField source="taskNumber" sortable={false} />
            <TextField source="divisionName" sortable={false} />
          </DatagridConfigurable>
        </WideOrNarrow>
      </List>
    </>
  );
}

function BulkActs() {
  return (
    <>
      <BulkNoticeButton />
      <BulkPublishButton />
    </>
  );
}

function InspectionListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
