import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillRegister, type RegisterWanted } from '@sunlot/registries';
import { connect } from '../hold-house.ts';
import type { House } from '../open-house.ts';
import { Clerk } from './clerk.ts';
import { firstAdministrator } from '../first-administrator.ts';
import { items } from './items.ts';
import { bodies, type DemonstrationBody } from './organizations.ts';
import { people } from './people.ts';
import { until } from './until.ts';

/** The people at work in a house, by account, and the bodies by code. */
export interface Cast {
  readonly clerks: ReadonlyMap<string, Clerk>;
  readonly bodies: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly divisionId: string }>;
}

export interface Account {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organization: string;
}

/** Who takes part: the tree of bodies and an account for each part, written to `demo-accounts.json` (mode 0600). */
export async function plantPeople(house: House): Promise<Cast> {
  const administrator = await firstAdministrator(house);
  if (!administrator) throw new Error('this house has accounts already');
  const admin = await Clerk.signIn(house.url, administrator.account, administrator.password);
  const planted = new Map<string, { id: string; name: string; divisionId: string }>();
  for (const [place, body] of bodies.entries()) planted.set(body.code, await plantBody(admin, body, place, planted));

  const accounts = [
    administrator,
    ...(await Promise.all(people.map((person) => plantAccount(admin, person, planted)))),
  ];
  await writeFile(join(house.dataFolder, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  });
  const signedIn = await Promise.all(
    accounts.map(async ({ account, password }) => [account, await Clerk.signIn(house.url, account, password)] as const),
  );
  return { clerks: new Map(signedIn), bodies: planted };
}

async function plantAccount(
  admin: Clerk,
  { account, name, roles, organization }: (typeof people)[number],
  planted: ReadonlyMap<string, { id: string; name: string }>,
): Promise<Account> {
  const body = planted.get(organization)!;
  const input = { account, name, roles, organizationId: body.id };
  const { initialPassword } = await admin.act('createAccount', input, '{ initialPassword }');
  return { account, password: initialPassword, name, roles, organization: body.name };
}

async function plantBody(
  admin: Clerk,
  body: DemonstrationBody,
  place: number,
  planted: ReadonlyMap<string, { id: string }>,
): Promise<{ id: string; name: string; divisionId: string }> {
  const { parent, inspectors: _inspectors, specialities: _specialities, ...kept } = body;
  const input = { ...kept, parentId: parent ? planted.get(parent)!.id : null, sortOrder: place * 10 };
  const { id, name, division } = await admin.act('keepOrganization', input, '{ id name division { id } }');
  return { id, name, divisionId: division.id };
}

interface RegistersWanted {
  readonly objects: number;
  readonly asOf: string;
  /** Those to be listed; all when left out. */
  readonly itemCodes?: readonly string[] | undefined;
  readonly onProgress?: RegisterWanted['onProgress'];
}

/** The two registries, the credit classes and the item list, each item filed and acknowledged as 二(二) says. */
export async function plantRegisters(
  house: House,
  cast: Cast,
  { objects, asOf, itemCodes, onProgress }: RegistersWanted,
): Promise<void> {
  await fillRegister({
    ...(onProgress && { onProgress }),
    databaseUrl: house.databaseUrls.registries,
    objects,
    seed: 20_210_220,
    asOf,
    divisions: cast.bodies,
    units: bodies
      .filter(({ inspectors = 0 }) => inspectors > 0)
      .map(({ code, inspectors = 0, specialities = [] }) => ({
        ...cast.bodies.get(code)!,
        people: inspectors,
        specialities,
      })),
  });
  await untilKnown(house, [...cast.bodies.values()]);
  const listed = items.filter(({ code }) => itemCodes?.includes(code) ?? true);
  await Promise.all(listed.map((item) => plantItem(cast, item, asOf)));
}

/** Nobody writes an entry for a body that the registries have not heard of. */
async function untilKnown({ databaseUrls }: House, named: readonly { readonly id: string }[]): Promise<void> {
  const ids = named.map(({ id }) => id);
  const client = await connect(databaseUrls.registries);
  try {
    await until('the registries have heard of every body', async () => {
      const { rowCount } = await client.query('select 1 from known_body where id = any($1::uuid[])', [ids]);
      return rowCount === ids.length;
    });
  } finally {
    await client.end();
  }
}

async function plantItem(
  { clerks, bodies: known }: Cast,
  item: (typeof items)[number],
  inForceFrom: string,
): Promise<void> {
  const policy = clerks.get('policy')!;
  const { frequency, division, ...content } = item;
  const owner = known.get(division)!;
  const { id: itemId } = await policy.act('createItem', {
    ...content,
    frequencyOperator: frequency[0],
    frequencyCount: frequency[1],
    level: 'CITY',
    linkCode: `HLW-${item.code}-${randomBytes(3).toString('hex')}`,
    inForceFrom,
    divisionId: owner.id,
  });
  await policy.act('fileItem', { itemId });
  await clerks.get('justice')!.act('acknowledgeItem', { itemId, opinion: '同意备案' });
  await policy.act('putItemInForce', { itemId });
}
