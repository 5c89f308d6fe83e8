import TaskIcon from '@mui/icons-material/AssignmentOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const tasks = {
  icon: TaskIcon,
  list: onDemand(async () => (await import('./TaskList.tsx')).TaskList),
  show: onDemand(async () => (await import('./TaskShow.tsx')).TaskShow),
  recordRepresentation: 'number',
};
