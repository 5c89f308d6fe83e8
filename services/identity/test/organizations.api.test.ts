import { aBureau, type Bureau, until } from '@sunlot/stage';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellOrganizationsAgain } from '../src/migrations/0003-tell-organizations-again.ts';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ objects: 10, itemCodes: ['SW-04'] });
});
afterAll(() => bureau.stop());

async function inRoom(room: 'identity' | 'registries', sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: bureau.house.databaseUrls[room] });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('R49 a house that grew before the registries heard of organizations tells them of every one', async () => {
  const known = () => inRoom('registries', 'select id, name, division_id from known_body order by id');
  const before = await known();
  expect(before).toHaveLength(bureau.acts.cast.bodies.size);

  await inRoom('registries', 'delete from known_body');
  const policy = bureau.acts.clerk('policy');
  const { inspectionItems } = await policy.ask('{ inspectionItems { edges { node { id } } } }');
  const handOver = () =>
    policy.act(
      'handOverItems',
      {
        itemIds: [inspectionItems.edges[0].node.id],
        divisionId: bureau.acts.body('market-operation').id,
        reason: '职责调整',
      },
      '{ done }',
    );
  await expect(handOver()).rejects.toMatchObject({ code: 'ORGANIZATION_UNKNOWN' });
  await inRoom('identity', tellOrganizationsAgain.sql);
  await until('the registries know them all again', async () => (await known()).length === before.length);
  expect(await known()).toEqual(before);
  expect(await handOver()).toEqual({ done: 1 });
});

test('R49 an organization is kept by its new name from then on, and so are entries that come to it', async () => {
  const admin = bureau.acts.clerk('administrator');
  const { organizations } = await admin.ask(
    '{ organizations { id code name shortName authorityWord kind level districtCode sortOrder parent { id } } }',
  );
  const { id, parent, ...kept } = organizations.find(({ code }: { code: string }) => code === 'market-order');
  const name = '长春市商务局市场秩序和信用处';
  await admin.act('keepOrganization', { ...kept, organizationId: id, parentId: parent.id, name });
  await until(
    'the registries know the new name',
    async () => (await inRoom('registries', `select 1 from known_body where name = '${name}'`)).length === 1,
  );
  const policy = bureau.acts.clerk('policy');
  const { inspectionItems } = await policy.ask('{ inspectionItems { edges { node { id } } } }');
  const itemId = inspectionItems.edges[0].node.id;
  await policy.act('handOverItems', { itemIds: [itemId], divisionId: id, reason: '机构更名' }, '{ done }');
  const { inspectionItem } = await policy.ask(`{ inspectionItem(id: "${itemId}") { divisionName } }`);
  expect(inspectionItem).toEqual({ divisionName: name });
});
