import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number source receivedAt reportedParty handlingOrganizationName state dueOn light';

export const caseLeads = resourceOperations({
  type: 'CaseLead',
  listField: 'caseLeads',
  oneField: 'caseLead',
  rowFields: ROW,
  pageFields: `${ROW} receivedHow reporter objectId content proposal registeredByName registeredAt handling handledAt decision opinion
    decidedByName decidedAt reply allowed
    history { at actorName organizationName action reason }`,
  filter: 'CaseLeadFilter',
});

export const handlingBodies = operation('query HandlingBodies { organizations { id name kind } }');

export const registerCaseLead = operation(
  'mutation RegisterCaseLead($input: RegisterCaseLeadInput!) { registerCaseLead(input: $input) { id } }',
);
export const handleCaseLead = operation(
  'mutation HandleCaseLead($input: HandleCaseLeadInput!) { handleCaseLead(input: $input) { id } }',
);
export const decideCaseLead = operation(
  'mutation DecideCaseLead($input: DecideCaseLeadInput!) { decideCaseLead(input: $input) { id } }',
);
