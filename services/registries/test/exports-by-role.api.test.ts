import { randomUUID } from 'node:crypto';
import { Role } from '@sunlot/glossary';
import { aPerson, unit } from '@sunlot/stage';
import { type Actor, sign } from '@sunlot/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { anInspector, anObject } from './made.ts';
import { market, tax } from './people.ts';

/** What is masked for whom is one table: who keeps everything, whose entry it is, and everybody else. */
const WHOLE = { legalRepresentative: '欧阳清河', contact: '李小满', phone: '13812345678' };
const MASKED = { legalRepresentative: '欧***', contact: '李**', phone: '138****5678' };
const PERSON = { mobile: '13987654321', idNumber: '220102199001011234' };
const MASKED_PERSON = { mobile: '139****4321', idNumber: '220102********1234' };

const KEEPERS: readonly string[] = ['OFFICE', 'POLICY_DIVISION'];
const TAKERS: readonly string[] = ['DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', ...KEEPERS];

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await anObject(door, { ...WHOLE, labels: ['by-role'] });
  await anInspector(door, tax, { ...PERSON, name: '按角色' });
});
afterAll(() => door.close());

/** One person of each role, of a body that keeps nothing. */
const strangers = Object.keys(Role)
  .filter((role) => role !== 'PUBLIC')
  .map((role, at) => aPerson(40 + at, role, role as Role, unit(40 + at), '他处'));

test('R10 R34 an export shows personal data in full to its owner and to who keeps everything, masked to every other role, and to some roles nothing', async () => {
  for (const actor of [market, ...strangers]) {
    const [role] = actor.roles as [string];
    const response = await exported(actor, 'objects.csv?label=by-role');
    const whole = actor === market || KEEPERS.includes(role);
    expect(response.status, role).toBe(TAKERS.includes(role) ? 200 : 403);
    if (response.ok) expect(await toldIn(response, [WHOLE, MASKED]), role).toEqual([whole, !whole]);
  }
});

test('R10 R34 an inspector’s mobile and id number leave in full only with the unit and who keeps everything', async () => {
  for (const actor of [tax, ...strangers]) {
    const [role] = actor.roles as [string];
    const response = await exported(actor, `inspectors.csv?search=${encodeURIComponent('按角色')}`);
    const whole = actor === tax || KEEPERS.includes(role);
    expect(response.status, role).toBe(TAKERS.includes(role) ? 200 : 403);
    // Another department does not see the person at all.
    const seen = whole || role !== 'DEPARTMENT';
    if (response.ok) expect(await toldIn(response, [PERSON, MASKED_PERSON]), role).toEqual([whole, seen && !whole]);
  }
});

/** Of each table, whether the file tells all of it; a file that tells only some of one is a fault. */
async function toldIn(response: Response, tables: readonly Readonly<Record<string, string>>[]): Promise<boolean[]> {
  const cells = new Set((await response.text()).split(/[,\r\n]+/));
  return tables.map((table) => {
    const told = Object.values(table).filter((value) => cells.has(value));
    expect([0, Object.keys(table).length]).toContain(told.length);
    return told.length > 0;
  });
}

/** Plain HTTP of the room, signed as the gateway signs it. */
async function exported(actor: Actor, address: string): Promise<Response> {
  const path = `/files/exports/${address}`;
  const headers = await sign(
    door.house.gatewayKey,
    { method: 'GET', path, body: '' },
    { actor, language: 'zh', requestId: randomUUID() },
  );
  return fetch(`${door.house.rooms.registries.url}${path}`, { headers });
}
