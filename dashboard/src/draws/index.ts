import DrawIcon from '@mui/icons-material/CasinoOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const draws = {
  icon: DrawIcon,
  list: onDemand(async () => (await import('./DrawList.tsx')).DrawList),
  show: onDemand(async () => (await import('./DrawShow.tsx')).DrawShow),
  recordRepresentation: 'number',
};
