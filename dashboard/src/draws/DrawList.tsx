import { DrawState } from '@sunlot/glossary';
import {
  DatagridConfigurable,
  FilterButton,
  List,
  NumberField,
  SearchInput,
  SelectColumnsButton,
  TextField,
  TopToolbar,
} from 'react-admin';
import { Box } from '@mui/material';
import { EnumField } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { LightField } from '../fields/LightField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { DrawQueue } from './DrawQueue.tsx';

const drawFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="DrawState" members={Object.keys(DrawState)} />,
];

/** What waits to be drawn, in order; below it every draw there was, voided ones included. */
export function DrawList() {
  return (
    <Box sx={{ mt: 2 }}>
      <DrawQueue />
      <List filters={drawFilters} actions={<DrawListActions />} perPage={25} exporter={false}>
        <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
          <LightField source="light" sortable={false} />
          <TextField source="number" sortable={false} />
          <TextField source="title" sortable={false} />
          <EnumField source="state" of="DrawState" chip sortable={false} />
          <NumberField source="attempt" sortable={false} />
          <NumberField source="poolSize" sortable={false} />
          <NumberField source="sampleSize" sortable={false} />
          <MomentField source="scheduledAt" sortable={false} />
          <MomentField source="drawnAt" sortable={false} />
          <MomentField source="openedAt" sortable={false} />
        </DatagridConfigurable>
      </List>
    </Box>
  );
}

function DrawListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <SelectColumnsButton />
    </TopToolbar>
  );
}
