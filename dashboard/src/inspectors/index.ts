import InspectorIcon from '@mui/icons-material/BadgeOutlined';
import { InspectorCreate } from './InspectorCreate.tsx';
import { InspectorEdit } from './InspectorEdit.tsx';
import { InspectorList } from './InspectorList.tsx';
import { InspectorShow } from './InspectorShow.tsx';

export const inspectors = {
  icon: InspectorIcon,
  list: InspectorList,
  show: InspectorShow,
  create: InspectorCreate,
  edit: InspectorEdit,
  recordRepresentation: 'name',
};
