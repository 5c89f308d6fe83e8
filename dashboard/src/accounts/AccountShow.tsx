import { Show, SimpleShowLayout, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { PageBody } from '../acts/PageBody.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { HistoryTimeline } from '../fields/HistoryTimeline.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { AccountActs } from './AccountActs.tsx';

const LABEL = 'resources.accounts.fields';

export function AccountShow() {
  return (
    <Show actions={<AccountActs />}>
      <PageBody>
        <AccountBasics />
        <PageSection title="app.history">
          <HistoryTimeline />
        </PageSection>
      </PageBody>
    </Show>
  );
}

function AccountBasics() {
  const record = useRecordContext();
  const translate = useTranslate();
  return (
    <PageSection title="resources.accounts.basics">
      <SimpleShowLayout direction="row" sx={{ flexWrap: 'wrap', gap: 2, p: 0 }}>
        <TextField source="account" />
        <TextField source="name" />
        <TextField source="organization.name" />
        <EnumField source="roles" of="Role" label={`${LABEL}.roles`} />
        <EnumField source="state" of="AccountState" chip label={`${LABEL}.state`} />
        <EnumField source="language" of="Language" label={`${LABEL}.language`} />
        <MomentField source="lastSignInAt" label={`${LABEL}.lastSignInAt`} />
      </SimpleShowLayout>
      {record?.inspectorId && (
        <Button component={Link} to={`/inspectors/${record.inspectorId}/show`}>
          {translate('resources.accounts.see_inspector')}
        </Button>
      )}
    </PageSection>
  );
}
