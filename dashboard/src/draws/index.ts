import DrawIcon from '@mui/icons-material/CasinoOutlined';
import { DrawList } from './DrawList.tsx';
import { DrawShow } from './DrawShow.tsx';

export const draws = {
  icon: DrawIcon,
  list: DrawList,
  show: DrawShow,
  recordRepresentation: 'number',
};
