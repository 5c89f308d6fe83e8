import { Light, ProblemState } from '@sunlot/glossary';
import { DatagridConfigurable, List, SearchInput, TextField, TopToolbar } from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { DayField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const problemFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="ProblemState" members={Object.keys(ProblemState)} />,
  <EnumFilter key="light" source="light" of="Light" members={Object.keys(Light)} />,
];

/** Problems the visits found, those that still wait for a referral first. */
export function ProblemList() {
  const days = useDayWords();
  return (
    <List
      filters={problemFilters}
      filterDefaultValues={{ state: 'WAITING' }}
      actions={<ProblemListActions />}
      perPage={25}
      exporter={false}
    >
      <WideOrNarrow
        leftIcon={lightOf}
        primaryText={({ objectName }) => objectName}
        secondaryText={({ itemName }) => itemName}
        tertiaryText={({ dueOn }) => days(dueOn)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false} omit={['objectCode', 'organizationName']}>
          <DeadlineField source="dueOn" sortable={false} />
          <TextField source="objectName" sortable={false} />
          <TextField source="objectCode" sortable={false} />
          <TextField source="itemName" sortable={false} />
          <EnumField source="result" of="ResultCode" sortable={false} />
          <EnumField source="followUp" of="FollowUp" sortable={false} />
          <EnumField source="state" of="ProblemState" chip sortable={false} />
          <DayField source="foundOn" sortable={false} />
          <TextField source="taskNumber" sortable={false} />
          <TextField source="organizationName" sortable={false} />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function ProblemListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
