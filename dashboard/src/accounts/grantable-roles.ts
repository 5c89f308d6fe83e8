import { Role } from '@sunlot/glossary';

/** The roles an account can have: PUBLIC is whoever is not signed in. */
export const grantableRoles: readonly string[] = Object.keys(Role).filter((role) => role !== Role.PUBLIC);
