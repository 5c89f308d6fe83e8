import PublicationIcon from '@mui/icons-material/CampaignOutlined';
import { PublicationList } from './PublicationList.tsx';
import { PublicationShow } from './PublicationShow.tsx';

export const publications = {
  icon: PublicationIcon,
  list: PublicationList,
  show: PublicationShow,
  recordRepresentation: 'number',
};
