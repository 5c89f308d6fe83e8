import { onDemand } from '../layout/on-demand.ts';

export const pools = {
  show: onDemand(async () => (await import('./PoolShow.tsx')).PoolShow),
  recordRepresentation: 'taskNumber',
};
