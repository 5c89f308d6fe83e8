import { reference, type Room } from '@sunlot/subgraph-kit';
import { Account } from './account/account.entity.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { firstAdministratorRoute } from './account/first-administrator.route.ts';
import { identityTables } from './migrations/0001-identity.ts';
import { preferenceTable } from './migrations/0002-preference.ts';
import { tellOrganizationsAgain } from './migrations/0003-tell-organizations-again.ts';
import { Organization } from './organization/organization.entity.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { policy } from './policy.ts';
import { Preference } from './preference/preference.entity.ts';
import { PreferenceResolver } from './preference/preference.resolver.ts';
import { Session } from './session/session.entity.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { whoIs } from './session/who-is.route.ts';

export const room: Room = {
  name: 'identity',
  entities: [Organization, Account, Session, Preference],
  resolvers: [OrganizationResolver, AccountResolver, SessionResolver, PreferenceResolver],
  references: [reference(Organization), reference(Account)],
  policy,
  migrations: [identityTables, preferenceTable, tellOrganizationsAgain],
  routes: [whoIs, firstAdministratorRoute],
};
