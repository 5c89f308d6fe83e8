import ObjectIcon from '@mui/icons-material/StorefrontOutlined';
import { ObjectCreate } from './ObjectCreate.tsx';
import { ObjectEdit } from './ObjectEdit.tsx';
import { ObjectList } from './ObjectList.tsx';
import { ObjectShow } from './ObjectShow.tsx';

export const objects = {
  icon: ObjectIcon,
  list: ObjectList,
  show: ObjectShow,
  create: ObjectCreate,
  edit: ObjectEdit,
  recordRepresentation: 'name',
};
