import LedgerIcon from '@mui/icons-material/FactCheckOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const ledger = {
  icon: LedgerIcon,
  list: onDemand(async () => (await import('./LedgerList.tsx')).LedgerList),
  recordRepresentation: 'number',
};
