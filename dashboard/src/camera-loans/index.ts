import { onDemand } from '../layout/on-demand.ts';

export const cameraLoans = { list: onDemand(async () => (await import('./CameraLoanList.tsx')).CameraLoanList) };
