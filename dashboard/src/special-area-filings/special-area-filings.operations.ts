import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number state area itemCode itemName objectName plannedOn organizationName submittedAt filedOn';

export const specialAreaFilings = resourceOperations({
  type: 'SpecialAreaFiling',
  listField: 'specialAreaFilings',
  oneField: 'specialAreaFiling',
  rowFields: ROW,
  pageFields: `${ROW} objectId basis whyNotDrawn method staff jointTaskNumber submittedByName opinion reviewedByName allowed ${HISTORY_FIELDS}`,
  filter: 'SpecialAreaFilingFilter',
});

export const submitSpecialAreaFiling = operation(
  'mutation SubmitSpecialAreaFiling($input: SubmitSpecialAreaFilingInput!) { submitSpecialAreaFiling(input: $input) { id } }',
);
export const fileSpecialArea = operation(
  'mutation FileSpecialArea($input: ReviewSpecialAreaFilingInput!) { fileSpecialArea(input: $input) { id } }',
);
export const returnSpecialArea = operation(
  'mutation ReturnSpecialArea($input: ReviewSpecialAreaFilingInput!) { returnSpecialArea(input: $input) { id } }',
);
