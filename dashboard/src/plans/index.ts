import PlanIcon from '@mui/icons-material/EventNoteOutlined';
import { PlanCreate } from './PlanCreate.tsx';
import { PlanEdit } from './PlanEdit.tsx';
import { PlanList } from './PlanList.tsx';
import { PlanShow } from './PlanShow.tsx';

export const plans = {
  icon: PlanIcon,
  list: PlanList,
  show: PlanShow,
  create: PlanCreate,
  edit: PlanEdit,
  recordRepresentation: 'number',
};
