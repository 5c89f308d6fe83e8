import { verbs } from '@sunlot/glossary';
import { RecordContextProvider, useGetIdentity, usePermissions, useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { disableAccount, enableAccount, endSessions, grantRoles } from './accounts.operations.ts';
import { grantableRoles } from './grantable-roles.ts';

/** What an administrator can do to the account; for everybody else there is nothing but to read it. */
export function AccountActs() {
  const record = useRecordContext();
  const allowed = useAllowed();
  const roles = useEnumChoices('Role', grantableRoles);
  if (!record) return null;
  return (
    <RecordContextProvider value={{ ...record, allowed }}>
      <ActBar>
        <ActButton
          allowed="grantRoles"
          label={verbs.grantRoles}
          operation={grantRoles}
          idAs="accountId"
          fields={[
            {
              name: 'roles',
              label: { zh: '角色', en: 'Roles' },
              kind: 'choices',
              choices: roles,
              initial: record.roles as string[],
              required: true,
            },
            REASON,
          ]}
        />
        <ActButton
          allowed="endSessions"
          label={verbs.endSessions}
          operation={endSessions}
          idAs="accountId"
          fields={[REASON]}
          variant="outlined"
        />
        <ActButton
          allowed="enable"
          label={verbs.enableAccount}
          operation={enableAccount}
          idAs="accountId"
          fields={[REASON]}
        />
        <ActButton
          allowed="disable"
          label={verbs.disableAccount}
          operation={disableAccount}
          idAs="accountId"
          explains={DISABLE_EXPLAINS}
          fields={[REASON]}
          color="warning"
          variant="outlined"
        />
      </ActBar>
    </RecordContextProvider>
  );
}

const DISABLE_EXPLAINS = {
  zh: '停用后不能登录，已登录的立即下线；账号及其办理记录保留。',
  en: 'Nobody can sign in with it and whoever is signed in is out at once. The account stays, because its acts stay.',
};

/** Nobody closes their own account or grants roles to it: the room asks for a second pair of eyes. */
function useAllowed(): string[] {
  const record = useRecordContext();
  const { permissions = [] } = usePermissions<string[]>();
  const { identity } = useGetIdentity();
  if (!permissions.includes('ADMINISTRATOR')) return [];
  const own = record?.id === identity?.id;
  const gate = record?.state === 'ACTIVE' ? 'disable' : 'enable';
  return own ? ['endSessions'] : ['grantRoles', 'endSessions', gate];
}
