import { districts } from '@sunlot/glossary';
import {
  BooleanField,
  DatagridConfigurable,
  List,
  SearchInput,
  SelectInput,
  TextField,
  TopToolbar,
  useLocaleState,
} from 'react-admin';
import { DistrictField } from '../fields/DistrictField.tsx';
import { DayField, MomentField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import type { Language } from '../providers/graphql-client.ts';
import { ListColumns } from '../lists/ListColumns.tsx';

const publicationFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <PlaceFilter key="districtCode" source="districtCode" />,
];

export function PublicationList() {
  const days = useDayWords();
  return (
    <List filters={publicationFilters} actions={<PublicationListActions />} perPage={25} exporter={false}>
      <WideOrNarrow
        primaryText={({ objectName }) => objectName}
        secondaryText={({ taskTitle }) => taskTitle}
        tertiaryText={({ completedOn }) => days(completedOn)}
      >
        <DatagridConfigurable rowClick="show" bulkActionButtons={false} omit={['objectCode', 'authority']}>
          <TextField source="number" sortable={false} />
          <TextField source="objectName" sortable={false} />
          <TextField source="objectCode" sortable={false} />
          <DistrictField source="districtCode" sortable={false} />
          <TextField source="taskTitle" sortable={false} />
          <TextField source="authority" sortable={false} />
          <DayField source="completedOn" sortable={false} />
          <MomentField source="publishedAt" sortable={false} />
          <BooleanField source="late" sortable={false} looseValue />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function PlaceFilter({ source }: { source: string }) {
  const [locale] = useLocaleState();
  const places = Object.entries(districts).map(([id, words]) => ({ id, name: words[locale as Language] }));
  return <SelectInput source={source} choices={places} />;
}

function PublicationListActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
    </TopToolbar>
  );
}
