import ProblemIcon from '@mui/icons-material/ReportProblemOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const problems = {
  icon: ProblemIcon,
  list: onDemand(() => import('./ProblemList.tsx'), 'ProblemList'),
  show: onDemand(() => import('./ProblemShow.tsx'), 'ProblemShow'),
  recordRepresentation: 'objectName',
};
