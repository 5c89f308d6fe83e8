import { onDemand } from '../layout/on-demand.ts';

export const coverage = { list: onDemand(async () => (await import('./CoverageList.tsx')).CoverageList) };
