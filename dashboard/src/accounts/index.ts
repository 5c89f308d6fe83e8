import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import { AccountCreate } from './AccountCreate.tsx';
import { AccountList } from './AccountList.tsx';
import { AccountShow } from './AccountShow.tsx';

export const accounts = {
  icon: AccountIcon,
  list: AccountList,
  show: AccountShow,
  create: AccountCreate,
  recordRepresentation: 'account',
};
