import PolicyIcon from '@mui/icons-material/PercentOutlined';
import { CreditPolicyList } from './CreditPolicyList.tsx';

export const creditPolicies = { icon: PolicyIcon, list: CreditPolicyList };
