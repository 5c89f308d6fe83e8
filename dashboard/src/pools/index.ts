import { onDemand } from '../layout/on-demand.ts';

export const pools = { show: onDemand(() => import('./PoolShow.tsx'), 'PoolShow'), recordRepresentation: 'taskNumber' };
