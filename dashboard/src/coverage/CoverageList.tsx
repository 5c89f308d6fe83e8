import { useOpened } from '../acts/useOpened.ts';
import {
  BooleanField,
  DatagridConfigurable,
  List,
  NumberField,
  NumberInput,
  SimpleList,
  TextField,
  TopToolbar,
  useListContext,
  useTranslate,
} from 'react-admin';
import { Box, LinearProgress, Typography } from '@mui/material';
import { EnumField } from '../fields/EnumField.tsx';
import { LightField, lightOf, LightSign } from '../fields/LightField.tsx';
import { DayField, useDayWords } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { type CoveredItem, coverageByDivision } from './coverage-by-division.ts';
import { usePhone } from '../layout/usePhone.ts';
import { ListColumns } from '../lists/ListColumns.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';

const coverageFilters = [<NumberInput key="year" source="year" alwaysOn />];

/** Which items of the list were inspected in a year, and which still have to be. */
export function CoverageList() {
  const days = useDayWords();
  const phone = usePhone();
  const year = useOpened().getFullYear();
  return (
    <>
      <RegisterTabs of="items" />
      <List
        filters={coverageFilters}
        filterDefaultValues={{ year }}
        actions={phone ? false : <Actions />}
        pagination={false}
        exporter={false}
        empty={false}
      >
        <CoverageSum />
        {phone ? (
          <SimpleList
            rowClick={false}
            leftIcon={lightOf}
            primaryText={({ itemCode, itemName }) => `${itemCode} ${itemName}`}
            secondaryText={({ divisionName }) => divisionName}
            tertiaryText={({ lastInspectedOn }) => days(lastInspectedOn)}
          />
        ) : (
          <DatagridConfigurable rowClick={false} bulkActionButtons={false} omit={['category', 'lastTaskNumber']}>
            <LightField source="light" sortable={false} />
            <TextField source="itemCode" sortable={false} />
            <TextField source="itemName" sortable={false} />
            <EnumField source="category" of="ItemCategory" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <NumberField source="poolSize" sortable={false} />
            <BooleanField source="inspected" sortable={false} />
            <NumberField source="tasksDone" sortable={false} />
            <NumberField source="tasksInWork" sortable={false} />
            <DayField source="lastInspectedOn" sortable={false} />
            <TextField source="lastTaskNumber" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function Actions() {
  return (
    <TopToolbar>
      <ListColumns />
      <PrintButton />
    </TopToolbar>
  );
}

/** How far the year's promise is kept. */
function CoverageSum() {
  const { data = [] } = useListContext<CoveredItem & { id: string }>();
  const translate = useTranslate();
  const done = data.filter(({ inspected }) => inspected).length;
  const words = translate('resources.coverage.done', { done, all: data.length });
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="body2" color="text.secondary">
        {translate('resources.coverage.promise')}
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {words}
      </Typography>
      <LinearProgress variant="determinate" value={data.length > 0 ? (100 * done) / data.length : 0} aria-label={words} />
      <Divisions items={data} />
    </Box>
  );
}

/** R05: the same by division, with the worst light of each. */
function Divisions({ items }: { items: readonly CoveredItem[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
      {coverageByDivision(items).map(({ divisionName, done, all, light }) => (
        <Box key={divisionName} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <LightSign light={light} />
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
            {divisionName}
          </Typography>
          <Box sx={{ width: 96 }}>
            <LinearProgress variant="determinate" value={(100 * done) / all} aria-label={`${divisionName} ${done}/${all}`} />
          </Box>
          <Typography variant="body2" sx={{ width: 48, textAlign: 'right' }}>{`${done}/${all}`}</Typography>
        </Box>
      ))}
    </Box>
  );
}
