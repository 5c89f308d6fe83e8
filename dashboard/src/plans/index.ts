import PlanIcon from '@mui/icons-material/EventNoteOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const plans = {
  icon: PlanIcon,
  list: onDemand(() => import('./PlanList.tsx'), 'PlanList'),
  show: onDemand(() => import('./PlanShow.tsx'), 'PlanShow'),
  create: onDemand(() => import('./PlanCreate.tsx'), 'PlanCreate'),
  edit: onDemand(() => import('./PlanEdit.tsx'), 'PlanEdit'),
  recordRepresentation: 'number',
};
