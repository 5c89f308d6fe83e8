import { onDemand } from '../layout/on-demand.ts';

export const imports = {
  list: onDemand(async () => (await import('./ImportList.tsx')).ImportList),
  show: onDemand(async () => (await import('./ImportShow.tsx')).ImportShow),
  create: onDemand(async () => (await import('./ImportCreate.tsx')).ImportCreate),
  recordRepresentation: 'fileName',
};
