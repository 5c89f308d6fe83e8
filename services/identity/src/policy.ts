import { definePolicy } from '@sunlot/subgraph-kit';

/** Colleagues are known to each other by name; accounts and their rights are the administrator's. */
export const policy = definePolicy({
  verbs: {
    'session.sign_in': 'EVERYONE',
    'session.sign_out': 'SIGNED_IN',
    'session.me': 'EVERYONE',
    'session.change_password': 'SIGNED_IN',
    'session.who_is': 'EVERYONE',
    'account.create_first': 'EVERYONE',
    'preference.keep': 'SIGNED_IN',
    'organization.list': 'EVERYONE',
    'organization.keep': ['ADMINISTRATOR'],
    'account.list': ['ADMINISTRATOR', 'OFFICE', 'POLICY_DIVISION'],
    'account.create': ['ADMINISTRATOR'],
    'account.grant_roles': ['ADMINISTRATOR'],
    'account.move_account': ['ADMINISTRATOR'],
    'account.disable': ['ADMINISTRATOR'],
  },
  rows: {
    Organization: () => true,
    Account: (actor) => {
      if (actor.roles.includes('PUBLIC')) return false;
      const keeps = ['ADMINISTRATOR', 'OFFICE', 'POLICY_DIVISION'].some((role) => actor.roles.includes(role));
      return keeps || { id: actor.accountId };
    },
  },
});
