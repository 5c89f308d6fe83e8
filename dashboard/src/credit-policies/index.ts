import PolicyIcon from '@mui/icons-material/PercentOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const creditPolicies = {
  icon: PolicyIcon,
  list: onDemand(() => import('./CreditPolicyList.tsx'), 'CreditPolicyList'),
};
