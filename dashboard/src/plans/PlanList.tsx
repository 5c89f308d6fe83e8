import {
  CreateButton,
  DatagridConfigurable,
  List,
  NumberField,
  TextField,
  TopToolbar,
  usePermissions,
} from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { LightField, lightOf } from '../fields/LightField.tsx';
import { DayField, MomentField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { planFilters } from './planFilters.tsx';

export function PlanList() {
  const states = useEnumWords('PlanState');
  const days = useDayWords();
  return (
    <List
      filters={planFilters}
      actions={<PlanListActions />}
      sort={{ field: 'number', order: 'DESC' }}
      perPage={25}
      exporter={false}
    >
      <WideOrNarrow
        leftIcon={lightOf}
        primaryText={({ title }) => title}
        secondaryText={({ number, dueOn }) => [number, days(dueOn)].filter(Boolean).join(' · ')}
        tertiaryText={({ state }) => states(state)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
          <LightField source="light" sortable={false} />
          <TextField source="number" />
          <TextField source="title" />
          <EnumField source="kind" of="PlanKind" sortable={false} />
          <EnumField source="state" of="PlanState" chip sortable={false} />
          <TextField source="initiatorName" sortable={false} />
          <DayField source="dueOn" sortable={false} />
          <NumberField source="lateDays" sortable={false} />
          <MomentField source="approvedAt" sortable={false} />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function PlanListActions() {
  const { permissions } = usePermissions<string[]>();
  const plans = permissions?.some((role) => role === 'DIVISION' || role === 'DEPARTMENT');
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {plans && <CreateButton />}
    </TopToolbar>
  );
}
