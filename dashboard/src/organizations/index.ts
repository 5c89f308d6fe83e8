import { onDemand } from '../layout/on-demand.ts';

export const organizations = {
  list: onDemand(async () => (await import('./OrganizationList.tsx')).OrganizationList),
  recordRepresentation: 'name',
};
