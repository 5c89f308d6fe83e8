import FilingIcon from '@mui/icons-material/FactCheckOutlined';
import { FilingList } from './FilingList.tsx';
import { FilingShow } from './FilingShow.tsx';

export const filings = {
  icon: FilingIcon,
  list: FilingList,
  show: FilingShow,
  recordRepresentation: ({ year, quarter }: { year: number; quarter: number }) => `${year}-Q${quarter}`,
};
