import { SpecialAreaFilingList } from './SpecialAreaFilingList.tsx';
import { SpecialAreaFilingShow } from './SpecialAreaFilingShow.tsx';

export const specialAreaFilings = {
  list: SpecialAreaFilingList,
  show: SpecialAreaFilingShow,
  recordRepresentation: 'objectName',
};
