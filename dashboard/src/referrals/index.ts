import ReferralIcon from '@mui/icons-material/ForwardToInboxOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const referrals = {
  icon: ReferralIcon,
  list: onDemand(async () => (await import('./ReferralList.tsx')).ReferralList),
  show: onDemand(async () => (await import('./ReferralShow.tsx')).ReferralShow),
  recordRepresentation: 'number',
};
