import { verbs } from '@sunlot/glossary';
import { Box, Link as MuiLink } from '@mui/material';
import {
  DatagridConfigurable,
  FunctionField,
  List,
  NumberField,
  SimpleList,
  TopToolbar,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { ActButton } from '../acts/ActButton.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import { PrintButton } from '../lists/PrintButton.tsx';
import { cleanUpRoster } from './roster-clean-ups.operations.ts';

/** 二(四): the three rosters of inspectors, gone through once a year: who is in it, who cannot be drawn, and whether it was done. */
export function RosterCleanUpList() {
  const phone = usePhone();
  const translate = useTranslate();
  const rosters = useEnumWords('InspectorRoster');
  return (
    <>
      <RegisterTabs of="inspectors" />
      <List pagination={false} exporter={false} empty={false} actions={phone ? false : <Actions />}>
        {phone ? (
          <SimpleList
            rowClick={false}
            leftIcon={lightOf}
            primaryText={({ roster }) => rosters(roster)}
            secondaryText={({ people, blocked }) => translate('resources.roster-clean-ups.of', { people, blocked })}
            tertiaryText={cleanUpButton}
          />
        ) : (
          <DatagridConfigurable rowClick={false} bulkActionButtons={false}>
            <DeadlineField source="dueOn" label="resources.roster-clean-ups.fields.dueOn" />
            <EnumField source="roster" of="InspectorRoster" sortable={false} />
            <NumberField source="people" sortable={false} />
            <FunctionField
              source="blocked"
              sortable={false}
              render={({ roster, blocked }) => <BlockedPeople roster={roster} blocked={blocked} />}
            />
            <MomentField source="cleanedAt" sortable={false} />
            <FunctionField source="cleanedByName" sortable={false} render={({ cleanedByName }) => cleanedByName} />
            <FunctionField source="allowed" sortable={false} render={cleanUpButton} />
          </DatagridConfigurable>
        )}
      </List>
    </>
  );
}

function Actions() {
  return (
    <TopToolbar>
      <PrintButton />
    </TopToolbar>
  );
}

/** How many, and the way to them. */
function BlockedPeople({ roster, blocked }: { roster: string; blocked: number }) {
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify({ roster, eligible: false }));
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {blocked}
      {blocked > 0 && (
        <MuiLink component={Link} to={`/inspectors?filter=${filter}`}>
          {translate('resources.roster-clean-ups.look')}
        </MuiLink>
      )}
    </Box>
  );
}

const cleanUpButton = () => <CleanUpButton />;

function CleanUpButton() {
  return (
    <ActButton
      allowed="cleanUp"
      label={verbs.cleanUpRoster}
      operation={cleanUpRoster}
      idAs="roster"
      fields={[{ name: 'note', label: { zh: '清理情况', en: 'What was done' }, kind: 'multiline', required: true }]}
      variant="outlined"
    />
  );
}
