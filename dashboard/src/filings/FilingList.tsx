import { FilingKind } from '@sunlot/glossary';
import {
  DatagridConfigurable,
  List,
  NumberField,
  NumberInput,
  SimpleList,
  TextField,
  TopToolbar,
  useTranslate,
} from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { FilterButton } from '../lists/FilterButton.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';

const filingFilters = [
  <EnumFilter key="kind" source="kind" of="FilingKind" members={Object.keys(FilingKind)} />,
  <NumberInput key="year" source="year" />,
];

/** What goes to the Justice Bureau each quarter: the item list, and the register of inspectors. */
export function FilingList() {
  const phone = usePhone();
  const translate = useTranslate();
  const kinds = useEnumWords('FilingKind');
  const states = useEnumWords('FilingState');
  return (
    <>
      <RegisterTabs of="items" />
      <List filters={filingFilters} actions={<Actions />} pagination={false} exporter={false} empty={false}>
        {phone ? (
          <SimpleList
            rowClick="show"
            leftIcon={lightOf}
            primaryText={({ kind }) => kinds(kind)}
            secondaryText={({ year, quarter }) => translate('resources.filings.quarter', { year, quarter })}
            tertiaryText={({ state }) => states(state)}
          />
        ) : (
          <DatagridConfigurable rowClick="show" bulkActionButtons={false}>
            <DeadlineField source="dueOn" label="resources.filings.fields.dueOn" />
            <EnumField source="kind" of="FilingKind" sortable={false} />
            <TextField source="year" sortable={false} />
            <TextField source="quarter" sortable={false} />
            <EnumField source="state" of="FilingState" chip sortable={false} />
            <NumberField source="entryCount" sortable={false} />
            <MomentField source="filedAt" sortable={false} />
            <MomentField source="acknowledgedAt" sortable={false} />
            <MomentField source="publishedAt" sortable={false} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function Actions() {
  const phone = usePhone();
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      {!phone && <PrintButton />}
    </TopToolbar>
  );
}
