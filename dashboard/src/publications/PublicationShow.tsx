import {
  Alert,
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActBar } from '../acts/ActBar.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { DistrictField } from '../fields/DistrictField.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { DayField, MomentField } from '../fields/MomentField.tsx';

/** What the public reads about one visit. Nothing here can be changed. */
export function PublicationShow() {
  return (
    <Show actions={<ActBar>{null}</ActBar>}>
      <Box sx={{ p: 2 }}>
        <PublicationBasics />
        <PublicationRows />
      </Box>
    </Show>
  );
}

function PublicationBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <PageSection title="resources.publications.basics">
      {record.late && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('resources.publications.late_hint')}
        </Alert>
      )}
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="number" />
        <TextField source="objectName" />
        <TextField source="objectCode" />
        <DistrictField source="districtCode" label="resources.publications.fields.districtCode" />
        <TextField source="authority" />
        <TextField source="planNumber" />
        <TextField source="taskTitle" />
        <DayField source="completedOn" label="resources.publications.fields.completedOn" />
        <DayField source="dueOn" label="resources.publications.fields.dueOn" />
        <DayField source="outerLimitOn" label="resources.publications.fields.outerLimitOn" />
        <MomentField source="publishedAt" label="resources.publications.fields.publishedAt" />
        <TextField source="publishedByName" />
      </SimpleShowLayout>
      <Box sx={{ display: 'flex', gap: 2, mt: 1 }}>
        <MuiLink component={Link} to={`/tasks/${record.taskId}/show`}>
          {record.taskNumber}
        </MuiLink>
        {record.inspection && (
          <MuiLink component={Link} to={`/inspections/${record.inspection.id}/show`}>
            {translate('resources.publications.to_visit')}
          </MuiLink>
        )}
      </Box>
    </PageSection>
  );
}

function PublicationRows() {
  const translate = useTranslate();
  const results = useEnumWords('ResultCode');
  const rows = (useRecordContext()?.rows ?? []) as { sequence: number; itemName: string; result: string }[];
  return (
    <PageSection title="resources.publications.rows">
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('resources.publications.item')}</TableCell>
              <TableCell>{translate('resources.publications.result')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ sequence, itemName, result }) => (
              <TableRow key={sequence}>
                <TableCell>{itemName}</TableCell>
                <TableCell>{results(result)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </PageSection>
  );
}
