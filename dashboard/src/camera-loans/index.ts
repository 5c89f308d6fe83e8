import { onDemand } from '../layout/on-demand.ts';

export const cameraLoans = { list: onDemand(() => import('./CameraLoanList.tsx'), 'CameraLoanList') };
