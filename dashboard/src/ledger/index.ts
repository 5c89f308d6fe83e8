import LedgerIcon from '@mui/icons-material/FactCheckOutlined';
import { LedgerList } from './LedgerList.tsx';

export const ledger = { icon: LedgerIcon, list: LedgerList, recordRepresentation: 'number' };
