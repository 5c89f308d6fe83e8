import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id account name roles state lastSignInAt organization { id name }';

export const accounts = resourceOperations({
  type: 'Account',
  listField: 'accounts',
  oneField: 'account',
  rowFields: ROW,
  pageFields: `${ROW} inspectorId language ${HISTORY_FIELDS}`,
  filter: 'AccountFilter',
});

export const createAccount = operation(
  'mutation CreateAccount($input: CreateAccountInput!) { createAccount(input: $input) { initialPassword account { id account name } } }',
);
export const grantRoles = operation(
  'mutation GrantRoles($input: GrantRolesInput!) { grantRoles(input: $input) { id } }',
);
export const moveAccount = operation(
  'mutation MoveAccount($input: MoveAccountInput!) { moveAccount(input: $input) { id } }',
);
export const disableAccount = operation(
  'mutation DisableAccount($input: AccountReasonInput!) { disableAccount(input: $input) { id } }',
);
export const enableAccount = operation(
  'mutation EnableAccount($input: AccountReasonInput!) { enableAccount(input: $input) { id } }',
);
export const endSessions = operation(
  'mutation EndSessions($input: AccountReasonInput!) { endSessions(input: $input) { id } }',
);
