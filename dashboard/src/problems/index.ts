import ProblemIcon from '@mui/icons-material/ReportProblemOutlined';
import { ProblemList } from './ProblemList.tsx';
import { ProblemShow } from './ProblemShow.tsx';

export const problems = { icon: ProblemIcon, list: ProblemList, show: ProblemShow, recordRepresentation: 'objectName' };
