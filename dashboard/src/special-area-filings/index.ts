import { onDemand } from '../layout/on-demand.ts';

export const specialAreaFilings = {
  list: onDemand(() => import('./SpecialAreaFilingList.tsx'), 'SpecialAreaFilingList'),
  show: onDemand(() => import('./SpecialAreaFilingShow.tsx'), 'SpecialAreaFilingShow'),
  recordRepresentation: 'objectName',
};
