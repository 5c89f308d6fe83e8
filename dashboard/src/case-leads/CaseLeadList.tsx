import { LeadSource, LeadState, Light } from '@sunlot/glossary';
import {
  CreateButton,
  DatagridConfigurable,
  List,
  SearchInput,
  TextField,
  TopToolbar,
  usePermissions,
} from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';

const leadFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="LeadState" members={Object.keys(LeadState)} />,
  <EnumFilter key="source" source="source" of="LeadSource" members={Object.keys(LeadSource)} />,
  <EnumFilter key="light" source="light" of="Light" members={Object.keys(Light)} />,
];

export function CaseLeadList() {
  const states = useEnumWords('LeadState');
  const days = useDayWords();
  return (
    <List filters={leadFilters} actions={<CaseLeadListActions />} perPage={25} exporter={false}>
      <WideOrNarrow
        leftIcon={lightOf}
        primaryText={({ reportedParty }) => reportedParty}
        secondaryText={({ number, dueOn }) => [number, days(dueOn)].filter(Boolean).join(' · ')}
        tertiaryText={({ state }) => states(state)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
          <DeadlineField source="dueOn" sortable={false} />
          <TextField source="number" sortable={false} />
          <EnumField source="source" of="LeadSource" sortable={false} />
          <TextField source="reportedParty" sortable={false} />
          <TextField source="handlingOrganizationName" sortable={false} />
          <EnumField source="state" of="LeadState" chip sortable={false} />
          <MomentField source="receivedAt" sortable={false} />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

const REGISTRARS = ['DIVISION', 'DEPARTMENT', 'POLICY_DIVISION', 'OFFICE', 'INSPECTOR'];

function CaseLeadListActions() {
  const { permissions } = usePermissions<string[]>();
  const registers = permissions?.some((role) => REGISTRARS.includes(role));
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {registers && <CreateButton />}
    </TopToolbar>
  );
}
