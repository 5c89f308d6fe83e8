import { onDemand } from '../layout/on-demand.ts';

export const creditShares = { list: onDemand(async () => (await import('./CreditShareList.tsx')).CreditShareList) };
