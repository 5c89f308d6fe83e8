import { DrawState } from '@sunlot/glossary';
import { DatagridConfigurable, List, NumberField, SearchInput, SimpleList, TextField, TopToolbar } from 'react-admin';
import { Box, type Theme, useMediaQuery } from '@mui/material';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { LightField, LightSign } from '../fields/LightField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { DrawQueue } from './DrawQueue.tsx';
import type { DrawRecord } from './draw-record.ts';

const drawFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="DrawState" members={Object.keys(DrawState)} />,
];

/** What waits to be drawn, in order; below it every draw there was, voided ones included. */
export function DrawList() {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Box sx={{ mt: 2 }}>
      <DrawQueue />
      <List filters={drawFilters} actions={<DrawListActions />} perPage={25} exporter={false}>
        {isPhone ? <DrawsOnPhone /> : <DrawTable />}
      </List>
    </Box>
  );
}

function DrawTable() {
  return (
    <DatagridConfigurable
      rowClick="show"
      bulkActionButtons={false}
      omit={['attempt', 'scheduledAt']}
      sx={{ '& .column-number': { whiteSpace: 'nowrap' } }}
    >
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
  );
}

function DrawsOnPhone() {
  const words = useEnumWords('DrawState');
  return (
    <SimpleList<DrawRecord>
      linkType="show"
      primaryText={({ title }) => title}
      secondaryText={({ number, state }) => `${number} · ${words(state)}`}
      leftIcon={lightOf}
    />
  );
}

function lightOf({ light }: DrawRecord) {
  return <LightSign light={light} />;
}

function DrawListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
