import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const accounts = {
  icon: AccountIcon,
  list: onDemand(async () => (await import('./AccountList.tsx')).AccountList),
  show: onDemand(async () => (await import('./AccountShow.tsx')).AccountShow),
  create: onDemand(async () => (await import('./AccountCreate.tsx')).AccountCreate),
  recordRepresentation: 'account',
};
