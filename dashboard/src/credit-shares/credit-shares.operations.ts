import { operation } from '../providers/operation.ts';
import { wholeListOperations } from '../providers/resource-operations.ts';

export const creditShares = wholeListOperations({
  type: 'CreditShare',
  listField: 'creditShares',
  rowFields: 'id: creditClass creditClass count share',
});

export const creditImports = operation(
  'query CreditImports { creditImports(first: 12) { id source asOf count changed unknown unknownRows { row creditCode name } undoneAt allowed file { id fileName } } }',
);
export const creditScales = operation(
  'query CreditScales { creditScales { id source values { value creditClass } keptByName keptAt } }',
);
export const keepCreditScale = operation(
  'mutation KeepCreditScale($input: KeepCreditScaleInput!) { keepCreditScale(input: $input) { id } }',
);
export const importCreditClasses = operation(
  'mutation ImportCreditClasses($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { id count changed unknown } }',
);
export const undoCreditDelivery = operation(
  'mutation UndoCreditDelivery($input: UndoCreditDeliveryInput!) { undoCreditDelivery(input: $input) { id } }',
);
