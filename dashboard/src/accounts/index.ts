import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const accounts = {
  icon: AccountIcon,
  list: onDemand(() => import('./AccountList.tsx'), 'AccountList'),
  show: onDemand(() => import('./AccountShow.tsx'), 'AccountShow'),
  create: onDemand(() => import('./AccountCreate.tsx'), 'AccountCreate'),
  recordRepresentation: 'account',
};
