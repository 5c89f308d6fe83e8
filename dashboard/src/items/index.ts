import ItemIcon from '@mui/icons-material/ChecklistOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const items = {
  icon: ItemIcon,
  list: onDemand(() => import('./ItemList.tsx'), 'ItemList'),
  show: onDemand(() => import('./ItemShow.tsx'), 'ItemShow'),
  create: onDemand(() => import('./ItemCreate.tsx'), 'ItemCreate'),
  edit: onDemand(() => import('./ItemEdit.tsx'), 'ItemEdit'),
  recordRepresentation: 'code',
};
