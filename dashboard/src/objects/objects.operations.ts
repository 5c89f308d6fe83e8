import { HISTORY_FIELDS } from '../fields/history-fields.ts';
import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW =
  'id name creditCode kind districtCode zone status divisionName lastInspectedOn timesDrawn creditClass labels updatedAt';

export const objects = resourceOperations({
  type: 'InspectionObject',
  listField: 'inspectionObjects',
  oneField: 'inspectionObject',
  rowFields: ROW,
  pageFields: `${ROW} creditCodeKind address registrationAuthority industry foundedOn duplicateOf legalRepresentative
    contact phone allowed
    original { id name creditCode }
    duplicates { id name creditCode }
    possibleDuplicates { id name creditCode divisionName }
    items { id code name category }
    itemInspections { itemCode year times lastOn source }
    marks { id kind itemCode reason validFrom validTo markedBy }
    creditHistory { creditClass source asOf knownFrom }
    licences { id kind title number issuer issuedOn validTo endedOn light }
    ${HISTORY_FIELDS}`,
  filter: 'InspectionObjectFilter',
  sort: {
    type: 'InspectionObjectSort',
    columns: { name: 'NAME', timesDrawn: 'TIMES_DRAWN', updatedAt: 'UPDATED_AT' },
  },
});

export const findObjects = operation(
  'query FindObjects($filter: InspectionObjectFilter) { inspectionObjects(first: 20, filter: $filter) { edges { node { id name creditCode } } } }',
);
export const objectZones = operation('query ObjectZones { objectZones }');
export const createObject = operation(
  'mutation CreateObject($input: CreateObjectInput!) { createObject(input: $input) { id } }',
);
export const updateObject = operation(
  'mutation UpdateObject($input: UpdateObjectInput!) { updateObject(input: $input) { id } }',
);
export const changeObjectStatus = operation(
  'mutation ChangeObjectStatus($input: ChangeObjectStatusInput!) { changeObjectStatus(input: $input) { id } }',
);
export const markDuplicate = operation(
  'mutation MarkDuplicate($input: MarkDuplicateInput!) { markDuplicate(input: $input) { id } }',
);
export const unmarkDuplicate = operation(
  'mutation UnmarkDuplicate($input: UnmarkDuplicateInput!) { unmarkDuplicate(input: $input) { id } }',
);
export const markObject = operation(
  'mutation MarkObject($input: MarkObjectInput!) { markObject(input: $input) { id } }',
);
export const recordLicence = operation(
  'mutation RecordLicence($input: RecordLicenceInput!) { recordLicence(input: $input) { id } }',
);
export const endLicence = operation(
  'mutation EndLicence($input: EndLicenceInput!) { endLicence(input: $input) { id } }',
);
const RESULT = 'done refused rows { id done message }';
export const markObjects = operation(
  `mutation MarkObjects($input: MarkObjectsInput!) { markObjects(input: $input) { ${RESULT} } }`,
);
export const labelObjects = operation(
  `mutation LabelObjects($input: LabelObjectsInput!) { labelObjects(input: $input) { ${RESULT} } }`,
);
export const handOverObjects = operation(
  `mutation HandOverObjects($input: HandOverObjectsInput!) { handOverObjects(input: $input) { ${RESULT} } }`,
);
export const noteInspections = operation(
  'mutation NoteInspections($input: NoteInspectionsInput!) { noteInspections(input: $input) { count unknown unknownRows } }',
);
export const endMark = operation('mutation EndMark($input: EndMarkInput!) { endMark(input: $input) { id } }');
