import { onDemand } from '../layout/on-demand.ts';

export const organizations = {
  list: onDemand(() => import('./OrganizationList.tsx'), 'OrganizationList'),
  recordRepresentation: 'name',
};
