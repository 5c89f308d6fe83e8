import DrawIcon from '@mui/icons-material/CasinoOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const draws = {
  icon: DrawIcon,
  list: onDemand(() => import('./DrawList.tsx'), 'DrawList'),
  show: onDemand(() => import('./DrawShow.tsx'), 'DrawShow'),
  recordRepresentation: 'number',
};
