import { onDemand } from '../layout/on-demand.ts';

export const updates = { list: onDemand(() => import('./UpdateList.tsx'), 'UpdateList') };
