import ReferralIcon from '@mui/icons-material/ForwardToInboxOutlined';
import { ReferralList } from './ReferralList.tsx';
import { ReferralShow } from './ReferralShow.tsx';

export const referrals = { icon: ReferralIcon, list: ReferralList, show: ReferralShow, recordRepresentation: 'number' };
