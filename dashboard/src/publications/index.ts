import PublicationIcon from '@mui/icons-material/CampaignOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const publications = {
  icon: PublicationIcon,
  list: onDemand(() => import('./PublicationList.tsx'), 'PublicationList'),
  show: onDemand(() => import('./PublicationShow.tsx'), 'PublicationShow'),
  recordRepresentation: 'number',
};
