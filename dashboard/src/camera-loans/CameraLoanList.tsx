import {
  BooleanInput,
  Datagrid,
  List,
  type RaRecord,
  RecordContextProvider,
  SearchInput,
  TextField,
  TopToolbar,
  useListContext,
  useTranslate,
} from 'react-admin';
import { Alert, Box, List as Lines, ListItem, ListItemText } from '@mui/material';
import { LightField, LightSign } from '../fields/LightField.tsx';
import { DayField, MomentField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { NothingHere } from '../lists/NothingHere.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { CameraActs, TakeBackButton } from './CameraLoanActs.tsx';

const loanFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <BooleanInput key="open" source="open" defaultValue />,
  <BooleanInput key="overdue" source="overdue" defaultValue />,
];

/** R31: which camera is with whom, until when; a row leads to the visit it was lent for. */
export function CameraLoanList() {
  const phone = usePhone();
  const translate = useTranslate();
  return (
    <>
      <RegisterTabs of="inspections" />
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resources.camera-loans.rule')}
      </Alert>
      <List filters={loanFilters} actions={<Actions />} perPage={25} exporter={false} empty={false}>
        {phone ? (
          <LoanLines />
        ) : (
          <Datagrid rowClick={toVisit} bulkActionButtons={false}>
            <LightField source="light" sortable={false} />
            <TextField source="cameraLabel" sortable={false} />
            <TextField source="borrowerName" sortable={false} />
            <TextField source="divisionName" sortable={false} />
            <TextField source="noticeNumber" sortable={false} />
            <MomentField source="lentAt" sortable={false} />
            <DayField source="dueOn" sortable={false} />
            <MomentField source="returnedAt" sortable={false} />
            <Box onClick={(event) => event.stopPropagation()}>
              <TakeBackButton />
            </Box>
          </Datagrid>
        )}
      </List>
    </>
  );
}

function toVisit(_id: unknown, _resource: string, { inspection }: RaRecord): string | false {
  return inspection ? `/inspections/${inspection.id}/show` : false;
}

/** The loans on a phone, each with its act. */
function LoanLines() {
  const { data = [], isPending } = useListContext();
  const days = useDayWords();
  if (data.length === 0) return isPending ? null : <NothingHere />;
  return (
    <Lines dense>
      {data.map((loan) => (
        <RecordContextProvider key={loan.id} value={loan}>
          <ListItem divider secondaryAction={<TakeBackButton />}>
            <LightSign light={loan.light} />
            <ListItemText
              sx={{ ml: 1, pr: 8 }}
              primary={`${loan.cameraLabel} · ${loan.borrowerName}`}
              secondary={`${loan.divisionName} · ${days(loan.dueOn)}`}
            />
          </ListItem>
        </RecordContextProvider>
      ))}
    </Lines>
  );
}

function Actions() {
  const phone = usePhone();
  return (
    <TopToolbar sx={{ flexWrap: { xs: 'wrap', md: 'nowrap' } }}>
      <FilterButton />
      {!phone && <PrintButton />}
      <CameraActs />
    </TopToolbar>
  );
}
