import ReferralIcon from '@mui/icons-material/ForwardToInboxOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const referrals = {
  icon: ReferralIcon,
  list: onDemand(() => import('./ReferralList.tsx'), 'ReferralList'),
  show: onDemand(() => import('./ReferralShow.tsx'), 'ReferralShow'),
  recordRepresentation: 'number',
};
