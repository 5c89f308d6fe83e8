import VisitIcon from '@mui/icons-material/ManageSearchOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const inspections = {
  icon: VisitIcon,
  list: onDemand(async () => (await import('./InspectionList.tsx')).InspectionList),
  show: onDemand(async () => (await import('./InspectionShow.tsx')).InspectionShow),
  recordRepresentation: 'number',
};
