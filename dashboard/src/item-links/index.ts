import { onDemand } from '../layout/on-demand.ts';

export const itemLinks = { list: onDemand(async () => (await import('./ItemLinkList.tsx')).ItemLinkList) };
