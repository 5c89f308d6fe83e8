import PlanIcon from '@mui/icons-material/EventNoteOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const plans = {
  icon: PlanIcon,
  list: onDemand(async () => (await import('./PlanList.tsx')).PlanList),
  show: onDemand(async () => (await import('./PlanShow.tsx')).PlanShow),
  create: onDemand(async () => (await import('./PlanCreate.tsx')).PlanCreate),
  edit: onDemand(async () => (await import('./PlanEdit.tsx')).PlanEdit),
  recordRepresentation: 'number',
};
