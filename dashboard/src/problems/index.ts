import ProblemIcon from '@mui/icons-material/ReportProblemOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const problems = {
  icon: ProblemIcon,
  list: onDemand(async () => (await import('./ProblemList.tsx')).ProblemList),
  show: onDemand(async () => (await import('./ProblemShow.tsx')).ProblemShow),
  recordRepresentation: 'objectName',
};
