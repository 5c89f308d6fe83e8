import FilingIcon from '@mui/icons-material/FactCheckOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const filings = {
  icon: FilingIcon,
  list: onDemand(async () => (await import('./FilingList.tsx')).FilingList),
  show: onDemand(async () => (await import('./FilingShow.tsx')).FilingShow),
  recordRepresentation: ({ year, quarter }: { year: number; quarter: number }) => `${year}-Q${quarter}`,
};
