import VisitIcon from '@mui/icons-material/ManageSearchOutlined';
import { InspectionList } from './InspectionList.tsx';
import { InspectionShow } from './InspectionShow.tsx';

export const inspections = {
  icon: VisitIcon,
  list: InspectionList,
  show: InspectionShow,
  recordRepresentation: 'number',
};
