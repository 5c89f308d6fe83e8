import { onDemand } from '../layout/on-demand.ts';

export const updates = { list: onDemand(async () => (await import('./UpdateList.tsx')).UpdateList) };
