import InspectorIcon from '@mui/icons-material/BadgeOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const inspectors = {
  icon: InspectorIcon,
  list: onDemand(() => import('./InspectorList.tsx'), 'InspectorList'),
  show: onDemand(() => import('./InspectorShow.tsx'), 'InspectorShow'),
  create: onDemand(() => import('./InspectorCreate.tsx'), 'InspectorCreate'),
  edit: onDemand(() => import('./InspectorEdit.tsx'), 'InspectorEdit'),
  recordRepresentation: 'name',
};
