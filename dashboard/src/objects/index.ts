import ObjectIcon from '@mui/icons-material/StorefrontOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const objects = {
  icon: ObjectIcon,
  list: onDemand(() => import('./ObjectList.tsx'), 'ObjectList'),
  show: onDemand(() => import('./ObjectShow.tsx'), 'ObjectShow'),
  create: onDemand(() => import('./ObjectCreate.tsx'), 'ObjectCreate'),
  edit: onDemand(() => import('./ObjectEdit.tsx'), 'ObjectEdit'),
  recordRepresentation: 'name',
};
