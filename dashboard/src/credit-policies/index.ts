import PolicyIcon from '@mui/icons-material/PercentOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const creditPolicies = {
  icon: PolicyIcon,
  list: onDemand(async () => (await import('./CreditPolicyList.tsx')).CreditPolicyList),
};
