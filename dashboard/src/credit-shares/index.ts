import { onDemand } from '../layout/on-demand.ts';

export const creditShares = { list: onDemand(() => import('./CreditShareList.tsx'), 'CreditShareList') };
