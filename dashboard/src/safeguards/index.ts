import SafeguardIcon from '@mui/icons-material/VerifiedUserOutlined';
import { Safeguards } from './Safeguards.tsx';

export const safeguards = { icon: SafeguardIcon, list: Safeguards };
