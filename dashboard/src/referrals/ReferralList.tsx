import { Light, ReferralKind, ReferralState } from '@sunlot/glossary';
import { DatagridConfigurable, List, SearchInput, TextField, TopToolbar } from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const referralFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="ReferralState" members={Object.keys(ReferralState)} />,
  <EnumFilter key="kind" source="kind" of="ReferralKind" members={Object.keys(ReferralKind)} />,
  <EnumFilter key="light" source="light" of="Light" members={Object.keys(Light)} />,
];

export function ReferralList() {
  const states = useEnumWords('ReferralState');
  const kinds = useEnumWords('ReferralKind');
  return (
    <List filters={referralFilters} actions={<ReferralListActions />} perPage={25} exporter={false}>
      <WideOrNarrow
        leftIcon={lightOf}
        primaryText={({ objectName }) => objectName}
        secondaryText={({ number, kind }) => `${number} · ${kinds(kind)}`}
        tertiaryText={({ state }) => states(state)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false} omit={['sender']}>
          <DeadlineField source="dueOn" sortable={false} />
          <TextField source="number" sortable={false} />
          <EnumField source="kind" of="ReferralKind" sortable={false} />
          <TextField source="objectName" sortable={false} />
          <TextField source="sender" sortable={false} />
          <TextField source="receiver" sortable={false} />
          <EnumField source="state" of="ReferralState" chip sortable={false} />
          <MomentField source="proposedAt" sortable={false} />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function ReferralListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
