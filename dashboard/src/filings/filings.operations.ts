import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { wholeListOperations } from '../providers/resource-operations.ts';

const ROW = 'id kind year quarter state dueOn light entryCount filedAt acknowledgedAt publishedAt';

export const filings = wholeListOperations({
  type: 'Filing',
  listField: 'filings',
  rowFields: ROW,
  args: { year: 'Int', kind: 'FilingKind' },
  page: {
    oneField: 'filing',
    pageFields: `${ROW} provisional listDigest allowed
      entries { change name number belongsTo version category basis basisLapsedOn ratioMin ratioMax inForceFrom roster validTo }
      ${HISTORY_FIELDS}`,
  },
});

export const fileFiling = operation('mutation FileFiling($input: FilingInput!) { fileFiling(input: $input) { id } }');
export const returnFiling = operation(
  'mutation ReturnFiling($input: ReturnFilingInput!) { returnFiling(input: $input) { id } }',
);
export const acknowledgeFiling = operation(
  'mutation AcknowledgeFiling($input: FilingInput!) { acknowledgeFiling(input: $input) { id } }',
);
export const publishFiling = operation(
  'mutation PublishFiling($input: FilingInput!) { publishFiling(input: $input) { id } }',
);
