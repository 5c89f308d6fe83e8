import { aBureau, type Bureau, until } from '@sunlot/stage';
import { afterAll, beforeAll, expect, test } from 'vitest';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ objects: 20, itemCodes: ['SW-04'] });
});
afterAll(() => bureau?.stop());

const WHO = '{ me { id organization { id name } inspectorId } }';
const TRAIL = '{ organization { name } inspectorId history { action reason details } }';

test('R34 R49 an administrator gives an account to another unit with its entry; whoever is signed in is out and acts for the new unit', async () => {
  const { acts } = bureau;
  const [admin, clerk] = [acts.clerk('administrator'), acts.clerk('circulation')];
  const { me: before } = await clerk.ask(WHO);
  const { inspectors } = await acts.clerk('policy').ask('{ inspectors(first: 1) { edges { node { id } } } }');
  const inspectorId = inspectors.edges[0].node.id as string;
  const to = acts.body('market-operation');
  const input = { accountId: before.id, organizationId: to.id, inspectorId, reason: '工作调动' };
  const moved = await admin.act('moveAccount', input, TRAIL);
  expect(moved).toMatchObject({ organization: { name: to.name }, inspectorId });
  expect(moved.history.at(-1)).toEqual({
    action: 'account.moved',
    reason: '工作调动',
    details: {
      organization: { before: before.organization.name, after: to.name },
      inspectorId: { before: before.inspectorId, after: inspectorId },
    },
  });
  await until('the session has ended', async () => (await clerk.ask(WHO)).me === null);
  // Whoever asks for what needs an account signs in again.
  await clerk.ask('{ plans(first: 1) { edges { cursor } } }');
  expect((await clerk.ask(WHO)).me).toMatchObject({ organization: { id: to.id }, inspectorId });

  // Moved to where it is already, twice or not, it stays signed in; the entry stays where none is named, and is nobody’s where none is meant.
  const { inspectorId: _entry, ...withoutEntry } = input;
  const { history } = await admin.act('moveAccount', withoutEntry, TRAIL);
  expect(history.filter(({ action }: { action: string }) => action === 'account.moved')).toHaveLength(1);
  // The gateway believes an answer for less than a second.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await clerk.ask(WHO)).me).toMatchObject({ organization: { id: to.id }, inspectorId });
  const unbound = await admin.act('moveAccount', { ...input, inspectorId: null }, TRAIL);
  expect(unbound.inspectorId).toBe(null);
  expect(unbound.history.at(-1).details).toEqual({ inspectorId: { before: inspectorId, after: null } });
});

test('R49 nobody moves their own account, and nobody but an administrator any other', async () => {
  const { acts } = bureau;
  const [admin, office] = [acts.clerk('administrator'), acts.clerk('office')];
  const organizationId = acts.body('market-operation').id;
  const { me: own } = await admin.ask(WHO);
  const { me: theirs } = await acts.clerk('justice').ask(WHO);
  const input = { organizationId, reason: '自行调动' };
  await expect(admin.act('moveAccount', { ...input, accountId: own.id })).rejects.toMatchObject({
    code: 'OWN_ACCOUNT',
    facts: { step: 'moveAccount' },
  });
  await expect(office.act('moveAccount', { ...input, accountId: theirs.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const nowhere = { ...input, accountId: theirs.id, organizationId: own.id };
  await expect(admin.act('moveAccount', nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await acts.clerk('justice').ask(WHO)).me).toEqual(theirs);
});
