import ItemIcon from '@mui/icons-material/ChecklistOutlined';
import { ItemCreate } from './ItemCreate.tsx';
import { ItemEdit } from './ItemEdit.tsx';
import { ItemList } from './ItemList.tsx';
import { ItemShow } from './ItemShow.tsx';

export const items = {
  icon: ItemIcon,
  list: ItemList,
  show: ItemShow,
  create: ItemCreate,
  edit: ItemEdit,
  recordRepresentation: 'code',
};
