import { verbs } from '@sunlot/glossary';
import {
  DatagridConfigurable,
  List,
  NumberField,
  RecordContextProvider,
  SimpleList,
  TextField,
  TopToolbar,
  useGetIdentity,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField, useDayWords } from '../fields/MomentField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { usePhone } from '../layout/usePhone.ts';
import type { Person } from '../providers/auth-provider.ts';
import { ListColumns } from '../lists/ListColumns.tsx';
import { PrintButton } from '../lists/PrintButton.tsx';
import { attestObjects } from './updates.operations.ts';

/** How far each division is with bringing its part of the register up to date this year. */
export function UpdateList() {
  const days = useDayWords();
  const phone = usePhone();
  const translate = useTranslate();
  return (
    <>
      <RegisterTabs of="objects" />
      <List actions={<Actions />} pagination={false} exporter={false} empty={false}>
        {phone ? (
          <SimpleList
            rowClick={false}
            leftIcon={lightOf}
            primaryText={({ divisionName }) => divisionName}
            secondaryText={({ updated, objects }) => translate('resources.updates.of', { updated, objects })}
            tertiaryText={({ dueOn }) => days(dueOn)}
          />
        ) : (
          <DatagridConfigurable rowClick={false} bulkActionButtons={false}>
            <DeadlineField source="dueOn" label="resources.updates.fields.dueOn" />
            <TextField source="divisionName" sortable={false} />
            <NumberField source="objects" sortable={false} />
            <NumberField source="updated" sortable={false} />
            <MomentField source="attestedAt" sortable={false} />
            <TextField source="attestedByName" sortable={false} />
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
      <AttestButton />
      <ListColumns />
      {!phone && <PrintButton />}
    </TopToolbar>
  );
}

/** A division says that its own part is up to date. */
function AttestButton() {
  const { permissions = [] } = usePermissions<string[]>();
  const { identity } = useGetIdentity();
  const own = (identity as Person | undefined)?.organization.division.id;
  const attests = permissions.includes('DIVISION') || permissions.includes('POLICY_DIVISION');
  if (!own) return null;
  return (
    <RecordContextProvider value={{ id: own, allowed: attests ? ['attest'] : [] }}>
      <ActButton
        allowed="attest"
        label={verbs.attestObjects}
        operation={attestObjects}
        fields={[{ name: 'note', label: { zh: '说明', en: 'Note' }, kind: 'multiline', required: true }]}
      />
    </RecordContextProvider>
  );
}
