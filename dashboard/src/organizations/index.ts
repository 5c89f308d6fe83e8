import { OrganizationList } from './OrganizationList.tsx';

export const organizations = { list: OrganizationList, recordRepresentation: 'name' };
