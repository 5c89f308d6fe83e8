import { localDay } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { market, office, policyDivision, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const FILING = 'id number state filedOn opinion allowed';

const submit = async (more: object = {}, actor = market) =>
  (
    await door.ask(
      actor,
      `mutation ($input: SubmitSpecialAreaFilingInput!) { submitSpecialAreaFiling(input: $input) { ${FILING} } }`,
      {
        input: {
          area: '成品油',
          itemCode: 'CPY-01',
          itemName: '成品油零售经营检查',
          objectName: '某加油站',
          basis: '《安全生产法》第六十五条:依法开展安全生产行政执法工作。',
          whyNotDrawn: '重点领域全覆盖检查',
          plannedOn: localDay(door.house.clock.now()),
          method: 'ON_SITE',
          staff: ['张检', '王检'],
          ...more,
        },
      },
    )
  ).submitSpecialAreaFiling;

const review = async (verb: 'fileSpecialArea' | 'returnSpecialArea', filingId: string, actor = policyDivision) =>
  (
    await door.ask(actor, `mutation ($input: ReviewSpecialAreaFilingInput!) { ${verb}(input: $input) { ${FILING} } }`, {
      input: { filingId, opinion: '已审核' },
    })
  )[verb];

test('R43 a visit that is not drawn is filed with the article it rests on, and gets its number then', async () => {
  await expect(submit({ basis: '《安全生产法》' })).rejects.toThrow('SPECIAL_AREA_BASIS_MISSING');
  await expect(submit({ staff: ['张检'] })).rejects.toThrow('INPUT_INVALID');
  const filing = await submit();
  expect(filing).toMatchObject({ state: 'SUBMITTED', number: null, allowed: [] });
  const filed = await review('fileSpecialArea', filing.id);
  expect(filed).toMatchObject({ state: 'FILED', filedOn: localDay(door.house.clock.now()), allowed: [] });
  expect(filed.number).toMatch(/〔\d{4}〕\d+号$/);
});

test('R43 a returned form is mended and submitted again by its own division', async () => {
  const { id } = await submit();
  expect((await review('returnSpecialArea', id)).state).toBe('RETURNED');
  await expect(submit({ filingId: id }, trade)).rejects.toThrow('NOT_FOUND');
  expect((await submit({ filingId: id })).state).toBe('SUBMITTED');
  await expect(submit({ filingId: id })).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('S13 nobody files the form of their own division', async () => {
  const { id } = await submit();
  await expect(review('fileSpecialArea', id, market)).rejects.toThrow('FORBIDDEN');
  await expect(review('fileSpecialArea', id, office)).rejects.toThrow('FORBIDDEN');
  await expect(review('fileSpecialArea', id, { ...market, roles: ['POLICY_DIVISION'] })).rejects.toThrow('FOUR_EYES');
});

test('R45 a form to review is a to-do of the Policy Division, a returned one of the division', async () => {
  const { id } = await submit();
  const kinds = async (actor: typeof market) =>
    (await door.ask(actor, '{ referralToDos { kind subjectId } }')).referralToDos.filter(
      (toDo: { subjectId: string }) => toDo.subjectId === id,
    );
  expect(await kinds(policyDivision)).toEqual([{ kind: 'specialArea.file', subjectId: id }]);
  await review('returnSpecialArea', id);
  expect(await kinds(market)).toEqual([{ kind: 'specialArea.submit', subjectId: id }]);
});
