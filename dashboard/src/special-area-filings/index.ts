import { onDemand } from '../layout/on-demand.ts';

export const specialAreaFilings = {
  list: onDemand(async () => (await import('./SpecialAreaFilingList.tsx')).SpecialAreaFilingList),
  show: onDemand(async () => (await import('./SpecialAreaFilingShow.tsx')).SpecialAreaFilingShow),
  recordRepresentation: 'objectName',
};
