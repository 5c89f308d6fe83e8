import { TaskState } from '@sunlot/glossary';
import { DatagridConfigurable, List, NumberInput, SearchInput, TextField, TopToolbar } from 'react-admin';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const taskFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="TaskState" members={Object.keys(TaskState)} />,
  <NumberInput key="year" source="year" />,
];

export function TaskList() {
  const words = useEnumWords('TaskState');
  return (
    <List
      filters={taskFilters}
      actions={<TaskListActions />}
      sort={{ field: 'number', order: 'DESC' }}
      perPage={25}
      exporter={false}
    >
      <WideOrNarrow
        primaryText={({ title }) => title}
        secondaryText={({ number, initiatorName }) => `${number} · ${initiatorName}`}
        tertiaryText={({ state }) => words(state)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
          <TextField source="number" />
          <TextField source="title" />
          <EnumField source="state" of="TaskState" chip sortable={false} />
          <TextField source="initiatorName" sortable={false} />
          <ShareField source="ratio" sortable={false} />
          <MomentField source="drawAt" sortable={false} />
          <DayField source="inspectFrom" />
          <DayField source="inspectTo" sortable={false} />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function TaskListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
