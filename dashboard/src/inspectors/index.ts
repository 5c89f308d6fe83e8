import InspectorIcon from '@mui/icons-material/BadgeOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const inspectors = {
  icon: InspectorIcon,
  list: onDemand(async () => (await import('./InspectorList.tsx')).InspectorList),
  show: onDemand(async () => (await import('./InspectorShow.tsx')).InspectorShow),
  create: onDemand(async () => (await import('./InspectorCreate.tsx')).InspectorCreate),
  edit: onDemand(async () => (await import('./InspectorEdit.tsx')).InspectorEdit),
  recordRepresentation: 'name',
};
