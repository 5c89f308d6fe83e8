import type { AuthProvider, UserIdentity } from 'react-admin';
import { type Answer, send } from './graphql-client.ts';
import { bringPreferences } from './personal-store.ts';
import { me, signIn, signOut } from './session.operations.ts';

/** Who is signed in, as the pages know them. */
export interface Person extends UserIdentity {
  id: string;
  fullName: string;
  roles: string[];
  organization: { id: string; name: string; shortName: string; kind: string; division: { id: string; name: string } };
}

/** The session is a cookie the browser keeps and the pages cannot read; who it belongs to is asked once a minute. */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => {
    await send(signIn, { input: { account: username, password } });
    known = undefined;
  },
  logout: async () => {
    if (known && (await known.person)) await send(signOut).catch(() => undefined);
    known = undefined;
  },
  checkAuth: async () => {
    if (!(await whoAmI())) throw new Error('ra.auth.auth_check_error');
  },
  checkError: async (error: { status?: number }) => {
    if (error.status !== 401) return;
    known = undefined;
    throw error;
  },
  getIdentity: async () => {
    const person = await whoAmI();
    if (!person) throw new Error('ra.auth.auth_check_error');
    return person;
  },
  getPermissions: async () => (await whoAmI())?.roles ?? [],
};

let known: { until: number; person: Promise<Person | undefined> } | undefined;

function whoAmI(): Promise<Person | undefined> {
  if (known && known.until > Date.now()) return known.person;
  const person = send(me).then(({ me: account }) => (account ? arriving(account) : undefined));
  known = { until: Date.now() + 60_000, person };
  person.catch(() => {
    known = undefined;
  });
  return person;
}

/** A person with what they have kept; a desk without it is better than none. */
async function arriving(account: Answer): Promise<Person> {
  await bringPreferences(account).catch(() => undefined);
  return personOf(account);
}

function personOf(account: Answer): Person {
  return { id: account.id, fullName: account.name, roles: account.roles, organization: account.organization };
}
