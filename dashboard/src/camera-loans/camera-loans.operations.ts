import { operation } from '../providers/operation.ts';
import { resourceOperations } from '../providers/resource-operations.ts';

const ROW =
  'id number cameraLabel noticeNumber divisionName borrowerName lentByName lentAt dueOn returnedAt returnNote overdue light allowed inspection { id }';

export const cameraLoans = resourceOperations({
  type: 'CameraLoan',
  listField: 'cameraLoans',
  rowFields: ROW,
  filter: 'CameraLoanFilter',
});

export const cameras = operation('query Cameras { cameras { id label serialNumber } }');
export const visitsToFilm = operation(
  `query VisitsToFilm($noticed: InspectionFilter, $served: InspectionFilter) {
    noticed: inspections(first: 10, filter: $noticed) { edges { node { id number objectName } } }
    served: inspections(first: 10, filter: $served) { edges { node { id number objectName } } }
  }`,
);
export const registerCamera = operation(
  'mutation RegisterCamera($input: RegisterCameraInput!) { registerCamera(input: $input) { id } }',
);
export const lendCamera = operation(
  'mutation LendCamera($input: LendCameraInput!) { lendCamera(input: $input) { id } }',
);
export const takeBackCamera = operation(
  'mutation TakeBackCamera($input: TakeBackCameraInput!) { takeBackCamera(input: $input) { id } }',
);
