import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW =
  'id code version state name subItem category ratioMin ratioMax divisionName inForceFrom inForceTo poolSize linkCode basisLapsedOn';

export const items = resourceOperations({
  type: 'InspectionItem',
  listField: 'inspectionItems',
  oneField: 'inspectionItem',
  rowFields: ROW,
  pageFields: `${ROW} basis objectKind methods content papers frequencyOperator frequencyCount inspectorTag level
    filedAt acknowledgedAt allowed
    versions { id version state inForceFrom inForceTo ratioMin ratioMax }
    ${HISTORY_FIELDS}`,
  filter: 'InspectionItemFilter',
  sort: { type: 'InspectionItemSort', columns: { code: 'CODE', name: 'NAME', inForceFrom: 'IN_FORCE_FROM' } },
});

export const createItem = operation(
  'mutation CreateItem($input: CreateItemInput!) { createItem(input: $input) { id } }',
);
export const editItem = operation('mutation EditItem($input: EditItemInput!) { editItem(input: $input) { id } }');
export const reviseItem = operation(
  'mutation ReviseItem($input: ReviseItemInput!) { reviseItem(input: $input) { id } }',
);
export const fileItem = operation('mutation FileItem($input: ItemInput!) { fileItem(input: $input) { id } }');
export const acknowledgeItem = operation(
  'mutation AcknowledgeItem($input: AcknowledgeItemInput!) { acknowledgeItem(input: $input) { id } }',
);
export const returnItem = operation(
  'mutation ReturnItem($input: ReturnItemInput!) { returnItem(input: $input) { id } }',
);
export const putItemInForce = operation(
  'mutation PutItemInForce($input: ItemInput!) { putItemInForce(input: $input) { id } }',
);
export const handOverItems = operation(
  'mutation HandOverItems($input: HandOverItemsInput!) { handOverItems(input: $input) { done refused rows { id done message } } }',
);
export const withdrawItem = operation(
  'mutation WithdrawItem($input: WithdrawItemInput!) { withdrawItem(input: $input) { id } }',
);
