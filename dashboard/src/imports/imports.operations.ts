import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW =
  'id register fileName state rows faultyRows created updated unchanged unknown divisionName startedByName at finishedAt';

export const imports = resourceOperations({
  type: 'SheetImport',
  listField: 'sheetImports',
  oneField: 'sheetImport',
  rowFields: ROW,
  pageFields: `${ROW} delivery { source asOf scale } unknownRows { row creditCode name } unknownUrl errorsUrl allowed findings { row letter column value reason }
    history { at actorName organizationName action reason }`,
  filter: 'SheetImportFilter',
});

export const beginImport = operation(
  'mutation BeginImport($input: BeginImportInput!) { beginImport(input: $input) { id } }',
);
export const commitImport = operation(
  'mutation CommitImport($input: ImportInput!) { commitImport(input: $input) { id } }',
);
export const cancelImport = operation(
  'mutation CancelImport($input: ImportInput!) { cancelImport(input: $input) { id } }',
);
export const undoImport = operation('mutation UndoImport($input: ImportInput!) { undoImport(input: $input) { id } }');
