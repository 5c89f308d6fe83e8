import PublicationIcon from '@mui/icons-material/CampaignOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const publications = {
  icon: PublicationIcon,
  list: onDemand(async () => (await import('./PublicationList.tsx')).PublicationList),
  show: onDemand(async () => (await import('./PublicationShow.tsx')).PublicationShow),
  recordRepresentation: 'number',
};
