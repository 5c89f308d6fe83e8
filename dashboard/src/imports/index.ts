import { ImportCreate } from './ImportCreate.tsx';
import { ImportList } from './ImportList.tsx';
import { ImportShow } from './ImportShow.tsx';

export const imports = {
  list: ImportList,
  show: ImportShow,
  create: ImportCreate,
  recordRepresentation: 'fileName',
};
