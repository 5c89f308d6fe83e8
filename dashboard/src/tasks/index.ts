import TaskIcon from '@mui/icons-material/AssignmentOutlined';
import { TaskList } from './TaskList.tsx';
import { TaskShow } from './TaskShow.tsx';

export const tasks = { icon: TaskIcon, list: TaskList, show: TaskShow, recordRepresentation: 'number' };
