import ItemIcon from '@mui/icons-material/ChecklistOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const items = {
  icon: ItemIcon,
  list: onDemand(async () => (await import('./ItemList.tsx')).ItemList),
  show: onDemand(async () => (await import('./ItemShow.tsx')).ItemShow),
  create: onDemand(async () => (await import('./ItemCreate.tsx')).ItemCreate),
  edit: onDemand(async () => (await import('./ItemEdit.tsx')).ItemEdit),
  recordRepresentation: 'code',
};
