import { CameraLoanList } from './CameraLoanList.tsx';

export const cameraLoans = { list: CameraLoanList };
