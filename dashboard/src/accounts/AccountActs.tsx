import { verbs } from '@sunlot/glossary';
import { RecordContextProvider, useGetIdentity, usePermissions, useRecordContext } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import { REASON } from '../acts/usual-fields.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { inspectorsNamed } from '../inspectors/find-inspectors.ts';
import { useBodyTree } from '../organizations/useBodies.ts';
import { disableAccount, enableAccount, endSessions, grantRoles, moveAccount } from './accounts.operations.ts';
import { grantableRoles } from './grantable-roles.ts';

/** What an administrator can do to the account; for everybody else there is nothing but to read it. */
export function AccountActs() {
  const record = useRecordContext();
  const allowed = useAllowed();
  const roles = useEnumChoices('Role', grantableRoles);
  const tree = useBodyTree();
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
          allowed="move"
          label={verbs.moveAccount}
          operation={moveAccount}
          idAs="accountId"
          explains={MOVE_EXPLAINS}
          fields={[
            {
              name: 'organizationId',
              label: { zh: '所属机构', en: 'Organization' },
              kind: 'tree',
              tree,
              initial: (record.organization as { id: string }).id,
              required: true,
            },
            {
              name: 'inspectorId',
              label: { zh: '检查人员档案（留空则不变）', en: 'Inspector entry (if it changes)' },
              kind: 'found',
              find: inspectorsNamed,
            },
            REASON,
          ]}
          variant="outlined"
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

const MOVE_EXPLAINS = {
  zh: '本人调入其他单位，或需绑定检查人员档案时办理。已登录的立即下线，重新登录后按新单位办理；角色不变。',
  en: 'For somebody who goes to another unit, or whose entry as an inspector has to be bound. Whoever is signed in is out at once and acts for the new unit after signing in again; the roles stay.',
};

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
  return own ? ['endSessions'] : ['grantRoles', 'move', 'endSessions', gate];
}
