import ObjectIcon from '@mui/icons-material/StorefrontOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const objects = {
  icon: ObjectIcon,
  list: onDemand(async () => (await import('./ObjectList.tsx')).ObjectList),
  show: onDemand(async () => (await import('./ObjectShow.tsx')).ObjectShow),
  create: onDemand(async () => (await import('./ObjectCreate.tsx')).ObjectCreate),
  edit: onDemand(async () => (await import('./ObjectEdit.tsx')).ObjectEdit),
  recordRepresentation: 'name',
};
