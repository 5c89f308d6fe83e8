import SafeguardIcon from '@mui/icons-material/VerifiedUserOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const safeguards = {
  icon: SafeguardIcon,
  list: onDemand(async () => (await import('./Safeguards.tsx')).Safeguards),
};
