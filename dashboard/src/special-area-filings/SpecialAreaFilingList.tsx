import { SpecialAreaState } from '@sunlot/glossary';
import { DatagridConfigurable, List, SearchInput, TextField, TopToolbar, useTranslate } from 'react-admin';
import { Alert } from '@mui/material';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { FilterButton } from '../lists/FilterButton.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { SubmitFilingButton } from './SpecialAreaFilingActs.tsx';

const filingFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="SpecialAreaState" members={Object.keys(SpecialAreaState)} />,
];

/** R43: inspections of special key areas that are not drawn, each on its legal basis. */
export function SpecialAreaFilingList() {
  const states = useEnumWords('SpecialAreaState');
  const translate = useTranslate();
  return (
    <>
      <RegisterTabs of="inspections" />
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resources.special-area-filings.rule')}
      </Alert>
      <List filters={filingFilters} actions={<Actions />} perPage={25} exporter={false} empty={false}>
        <WideOrNarrow
          primaryText={({ objectName }) => objectName}
          secondaryText={({ itemName }) => itemName}
          tertiaryText={({ state }) => states(state)}
        >
          <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
            <TextField source="number" sortable={false} />
            <EnumField source="state" of="SpecialAreaState" chip sortable={false} />
            <TextField source="area" sortable={false} />
            <TextField source="itemName" sortable={false} />
            <TextField source="objectName" sortable={false} />
            <TextField source="organizationName" sortable={false} />
            <DayField source="plannedOn" sortable={false} />
            <MomentField source="submittedAt" sortable={false} />
            <DayField source="filedOn" sortable={false} />
          </DatagridConfigurable>
        </WideOrNarrow>
      </List>
    </>
  );
}

function Actions() {
  const phone = usePhone();
  return (
    <TopToolbar sx={{ flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
      <FilterButton />
      <ListColumns />
      {!phone && <PrintButton />}
      <SubmitFilingButton />
    </TopToolbar>
  );
}
