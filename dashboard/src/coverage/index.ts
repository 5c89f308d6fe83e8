import { onDemand } from '../layout/on-demand.ts';

export const coverage = { list: onDemand(() => import('./CoverageList.tsx'), 'CoverageList') };
