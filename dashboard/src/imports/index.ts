import { onDemand } from '../layout/on-demand.ts';

export const imports = {
  list: onDemand(() => import('./ImportList.tsx'), 'ImportList'),
  show: onDemand(() => import('./ImportShow.tsx'), 'ImportShow'),
  create: onDemand(() => import('./ImportCreate.tsx'), 'ImportCreate'),
  recordRepresentation: 'fileName',
};
