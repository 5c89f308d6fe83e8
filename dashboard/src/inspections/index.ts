import VisitIcon from '@mui/icons-material/ManageSearchOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const inspections = {
  icon: VisitIcon,
  list: onDemand(() => import('./InspectionList.tsx'), 'InspectionList'),
  show: onDemand(() => import('./InspectionShow.tsx'), 'InspectionShow'),
  recordRepresentation: 'number',
};
