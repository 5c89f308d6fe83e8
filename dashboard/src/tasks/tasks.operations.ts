import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW = 'id number title state initiatorName inspectFrom inspectTo drawAt ratio';

export const tasks = resourceOperations({
  type: 'Task',
  listField: 'tasks',
  oneField: 'task',
  rowFields: ROW,
  pageFields: `${ROW} announcedAt createdAt allowed
    criteria { districtCodes objectKinds labels divisionIds zones }
    plan { id number title }
    departments { organizationId organizationName seats tag itemCodes }
    items { code name category basis ratioMin ratioMax poolSize papers }
    education { id kind on audience note reason recordedAt recordedByName }
    ledger { id stage light dueOn nextDeadline daysLeft poolSize drawn noticed recorded published problems referralsOpen provisional educationWaiver escrowOpenedAt }
    timeline { stage at actorName note done escrowHolders }
    draws { id number attempt state }
    history { at actorName organizationName action reason }`,
  filter: 'TaskFilter',
  sort: { type: 'TaskSort', columns: { number: 'NUMBER', title: 'TITLE', inspectFrom: 'INSPECT_FROM' } },
});

export const recordEducation = operation(
  'mutation RecordEducation($input: RecordEducationInput!) { recordEducation(input: $input) { id } }',
);
export const waiveEducation = operation(
  'mutation WaiveEducation($input: WaiveEducationInput!) { waiveEducation(input: $input) { id } }',
);
export const announceDraw = operation(
  'mutation AnnounceDraw($input: AnnounceDrawInput!) { announceDraw(input: $input) { id } }',
);
export const cancelTask = operation(
  'mutation CancelTask($input: CancelTaskInput!) { cancelTask(input: $input) { id } }',
);
