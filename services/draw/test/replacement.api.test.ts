import {
  type Entry,
  holdAgainstReplaced,
  holdAgainstLog,
  monitorLog,
  openRecord,
  readEntry,
  readManifest,
  type RecordFiles,
  unpack,
  verify,
} from '@sunlot/draw-protocol';
import type { Answer } from '@sunlot/launcher';
import { aBureau, type Bureau, until, WITNESSES } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFrozenDraw, at, freeze, logOf, refusalOf } from './a-frozen-draw.ts';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'], objects: 1_500 });
});
afterAll(() => bureau?.stop());

const act = (account: string, verb: string, input: Record<string, unknown>, wanted?: string): Promise<Answer> =>
  bureau.acts.clerk(account).act(verb, input, wanted);

async function aDrawnDraw(): Promise<{ task: Answer; draw: Answer }> {
  const { task, draw } = await aFrozenDraw(bureau);
  await bureau.acts.witness(draw, WITNESSES);
  await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
  return { task, draw };
}

const WHY = { reason: 'DEREGISTERED', explanation: '登记机关已于上月注销(测试)' };
const propose = (drawId: string, orders: readonly number[]): Promise<Answer> =>
  act('circulation', 'proposeReplacement', { drawId, orders, ...WHY }, '{ id state orders allowed }');
const confirm = (replacementId: string): Promise<Answer> =>
  act('policy', 'confirmReplacement', { replacementId }, '{ id state by { id number attempt state } }');
const refuse = (replacementId: string): Promise<Answer> =>
  act('policy', 'refuseReplacement', { replacementId, reason: '证据不足' }, '{ id state }');

/** The first of these places whose class has somebody left; of a small class chance may have drawn everybody. */
async function aReplacement(draw: Answer, order = 1): Promise<{ order: number; by: Answer }> {
  const { id } = await propose(draw.id, [order]);
  try {
    return { order, by: (await confirm(id)).by };
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'STRATUM_EXHAUSTED') throw fault;
    await refuse(id);
    return aReplacement(draw, order + 1);
  }
}

async function ofDraw(id: string): Promise<Answer> {
  const { draw } = await bureau.acts.clerk('office').ask(
    `query ($id: ID!) { draw(id: $id) { id number attempt state poolSize sampleSize seed allowed freezeDigest
       classQuotas { stratum size quota chance } replaces { id } replacements { state orders reason by { id } }
       result(first: 100) { edges { node { order objectCode } } } } }`,
    { id },
  );
  return draw;
}

async function held(id: string): Promise<Answer> {
  const frozen = await freeze(bureau, id, () => ({}));
  await bureau.acts.witness(frozen, WITNESSES);
  return until('the replacement is drawn', async () => {
    const draw = await ofDraw(id);
    return draw.state === 'DRAWN' ? draw : undefined;
  });
}

async function recordOf(drawId: string): Promise<Uint8Array> {
  await act('policy', 'openDraw', { drawId });
  return bytesOf(await fetch(`${bureau.house.url}/public/draws/${drawId}/record.zip`));
}

async function filesOf(record: Promise<Uint8Array>): Promise<RecordFiles> {
  const bytes = await record;
  expect(await verify(bytes)).toMatchObject({ ok: true });
  const opened = await openRecord(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.files;
}

const fullRecordOf = (drawId: string): Promise<RecordFiles> => filesOf(downloadOf(drawId));

async function downloadOf(drawId: string): Promise<Uint8Array> {
  return bytesOf(await bureau.acts.clerk('policy').file(`/files/draw/draws/${drawId}/full-record.zip`));
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.bytes();
}

/** The entry that announced a draw. */
async function announcementOf(drawId: string): Promise<Entry> {
  for (const bytes of await logOf(bureau)) {
    const entry = readEntry(bytes);
    if (entry.ok && entry.value.kind === 'REPLACE' && entry.value.by === drawId) return entry.value;
  }
  throw new Error(`${drawId} was not announced`);
}

const visitsOf = async (taskId: string): Promise<Answer[]> => {
  const { inspections } = await bureau.acts
    .clerk('circulation')
    .ask(
      'query ($taskId: ID!) { inspections(filter: { taskId: $taskId }, first: 100) { edges { node { number order state skipReason objectCode draw { id } } } } }',
      { taskId },
    );
  return inspections.edges.map(({ node }: { node: Answer }) => node);
};

describe('a drawn object found ineligible', () => {
  test('R27 is proposed by the division that inspects, once there is a result, for a place in it, and for one thing at a time', async () => {
    const { draw: frozen } = await aFrozenDraw(bureau);
    expect((await refusalOf(propose(frozen.id, [1]))).code).toBe('DRAW_NOT_FINISHED');
    const { draw } = await aDrawnDraw();
    expect((await refusalOf(act('market', 'proposeReplacement', { drawId: draw.id, orders: [1], ...WHY }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusalOf(act('policy', 'proposeReplacement', { drawId: draw.id, orders: [1], ...WHY }))).code).toBe(
      'FORBIDDEN',
    );
    expect(await refusalOf(propose(draw.id, [2, 999]))).toMatchObject({
      code: 'NOT_DRAWN',
      facts: { orders: [999], drawn: draw.sampleSize },
    });
    await propose(draw.id, [1]);
    expect((await refusalOf(propose(draw.id, [2]))).code).toBe('REPLACEMENT_UNDER_WAY');
  });

  test('R27 is skipped by the Policy & Regulations Division and nobody else, once, and stays drawn when that is refused', async () => {
    const { draw } = await aDrawnDraw();
    const { id } = await propose(draw.id, [1]);
    for (const account of ['circulation', 'circulation2', 'justice', 'office']) {
      expect((await refusalOf(act(account, 'confirmReplacement', { replacementId: id }))).code).toBe('FORBIDDEN');
    }
    const waiting = async (account: string) =>
      (await bureau.acts.clerk(account).ask('{ drawToDos { kind subjectId } }')).drawToDos;
    const toDo = { kind: 'draw.confirmReplacement', subjectId: draw.id };
    expect(await waiting('policy')).toContainEqual(toDo);
    expect(await waiting('circulation')).not.toContainEqual(toDo);
    expect(await refuse(id)).toMatchObject({ state: 'REFUSED' });
    expect(await waiting('policy')).not.toContainEqual(toDo);
    expect((await refusalOf(confirm(id))).code).toBe('REPLACEMENT_DECIDED');
    expect((await ofDraw(draw.id)).replacements).toEqual([
      { state: 'REFUSED', orders: [1], reason: 'DEREGISTERED', by: null },
    ]);
    const kinds = (await logOf(bureau)).map((entry) => readEntry(entry));
    expect(kinds.some((it) => it.ok && it.value.kind === 'REPLACE' && it.value.draw === draw.id)).toBe(false);
  });

  test('R27 whose class was drawn to the last one cannot be replaced; the replacement before it went by the rules of its draw', async () => {
    // Two dealers in the whole register, all alike: one is drawn, the other replaces it, and then nobody is left.
    const small = await aBureau({ itemCodes: ['SW-04'], objects: 40 });
    const alike = { creditDifferentiation: false, creditOffReason: '名录库过小' };
    const skipFirst = async (drawId: string): Promise<Answer> => {
      const input = { drawId, orders: [1], ...WHY };
      const { id: replacementId } = await small.acts.clerk('circulation').act('proposeReplacement', input);
      return small.acts.clerk('policy').act('confirmReplacement', { replacementId }, '{ by { id } }');
    };
    try {
      const { task, draw } = await aFrozenDraw(small, () => alike);
      expect(draw).toMatchObject({ poolSize: 2, sampleSize: 1 });
      await small.acts.witness(draw, WITNESSES);
      await small.acts.drawOf('circulation', task.id, ['DRAWN']);
      const { by } = await skipFirst(draw.id);
      const second = await freeze(small, by.id, () => ({}));
      expect(second).toMatchObject({ poolSize: 1, sampleSize: 1 });
      await small.acts.witness(second, WITNESSES);
      await until('the other is drawn', () =>
        small.acts
          .clerk('policy')
          .act('openDraw', { drawId: by.id })
          .catch(() => undefined),
      );
      expect(await refusalOf(skipFirst(by.id))).toMatchObject({
        code: 'STRATUM_EXHAUSTED',
        facts: { needed: 1, left: 0 },
      });
    } finally {
      await small.stop();
    }
    // It brings up a house of its own.
  }, 180_000);
});

describe('its replacement', () => {
  test('R27 is drawn in its class by a draw of its own, with other witnesses’ numbers and another seed, and both records verify', async () => {
    const { task, draw } = await aDrawnDraw();
    const { order, by } = await aReplacement(draw);
    expect(by).toMatchObject({ attempt: 1, state: 'POOL_CUT' });
    const before = await ofDraw(draw.id);
    const skippedCode = before.result.edges[order - 1].node.objectCode;
    const drawnCodes = before.result.edges.map(({ node }: Answer) => node.objectCode);
    expect((await refusalOf(act('office', 'cancelDraw', { drawId: by.id, reason: '换一批' }))).code).toBe(
      'REPLACEMENT_ANNOUNCED',
    );
    expect((await ofDraw(by.id)).replaces).toEqual({ id: draw.id });

    const second = await held(by.id);
    expect(second.sampleSize).toBe(1);
    expect(second.classQuotas).toEqual([expect.objectContaining({ quota: 1, size: second.poolSize })]);
    const [{ node: drawn }] = second.result.edges;
    expect(drawnCodes).not.toContain(drawn.objectCode);

    // The visits: one skipped with its reason, one added after the last.
    const visits = await until('the replacement joins the visits', async () => {
      const found = await visitsOf(task.id);
      return found.length === draw.sampleSize + 1 ? found.toSorted((a, b) => a.order - b.order) : undefined;
    });
    expect(visits[order - 1]).toMatchObject({ objectCode: skippedCode, state: 'VOIDED', skipReason: 'DEREGISTERED' });
    expect(visits.at(-1)).toMatchObject({
      number: `${task.number}-${String(draw.sampleSize + 1).padStart(4, '0')}`,
      objectCode: drawn.objectCode,
      state: 'DRAWN',
      skipReason: null,
      draw: { id: by.id },
    });

    const record = await recordOf(by.id);
    const verdict = await verify(record);
    const first = await verify(await recordOf(draw.id));
    expect(verdict).toMatchObject({ ok: true, draw: by.id, item: task.id, attempt: 1, drawn: 1 });
    expect(first).toMatchObject({ ok: true, draw: draw.id, item: task.id });
    expect(verdict.ok && first.ok && verdict.seed !== first.seed).toBe(true);
    const files = await unpack(record);
    const manifest = files.ok && readManifest(files.files.get('freeze.txt')!);
    expect(manifest).toMatchObject({
      value: { replaces: { draw: draw.id, attempt: 1, result: first.ok && first.result } },
    });

    // The log: announced before the freeze, and nothing a monitor would find.
    const log = await logOf(bureau);
    const told = log
      .map((entry) => readEntry(entry))
      .flatMap((it) => (it.ok && [draw.id, by.id].includes(it.value.draw) ? [it.value] : []));
    const replace = told.find(({ kind }) => kind === 'REPLACE');
    expect(replace).toMatchObject({
      draw: draw.id,
      by: by.id,
      skipped: [{ order: order - 1, reason: 'DEREGISTERED' }],
    });
    expect(told.indexOf(replace!)).toBeLessThan(
      told.findIndex(({ kind, draw: of }) => kind === 'FREEZE' && of === by.id),
    );
    const { findings } = monitorLog(log, at(bureau.acts.clock.now().getTime()).replace(/\.\d+/, ''));
    expect(findings.filter((finding) => 'draw' in finding && [draw.id, by.id].includes(finding.draw))).toEqual([]);

    expect(verdict.ok && holdAgainstLog(verdict, log)).toEqual({ ok: true, voided: false });
    const { publicDraw } = await bureau.acts
      .clerk('office')
      .ask(`query ($id: ID!) { publicDraw(id: $id) { voids replacements { skipped reason by { id number } } } }`, {
        id: draw.id,
      });
    expect(publicDraw).toEqual({
      voids: 0,
      replacements: [{ skipped: 1, reason: 'DEREGISTERED', by: { id: by.id, number: by.number } }],
    });
    expect(await refusalOf(propose(draw.id, [order]))).toMatchObject({
      code: 'ALREADY_REPLACED',
      facts: { orders: [order] },
    });
  });

  test('R27 is void with the draw it makes whole, and so is what it was replaced by in turn', async () => {
    const { task, draw } = await aDrawnDraw();
    const { by } = await aReplacement(draw);
    await held(by.id);
    await act('policy', 'openDraw', { drawId: by.id });
    const { by: inTurn } = await aReplacement(by);
    const frozen = await freeze(bureau, inTurn.id, () => ({}));
    await until('all visits are there', async () => (await visitsOf(task.id)).length === draw.sampleSize + 1);
    await act('policy', 'voidDraw', { drawId: draw.id, reasonCode: 'LIST_LEAKED', explanation: '名单外泄(测试)' });
    await act('market', 'confirmVoid', { drawId: draw.id });

    const states = await Promise.all([draw, by, inTurn].map(async ({ id }) => (await ofDraw(id)).state));
    expect(states).toEqual(['VOIDED', 'VOIDED', 'VOIDED']);
    const log = await logOf(bureau);
    const voids = log
      .map((entry) => readEntry(entry))
      .flatMap((it) => (it.ok && it.value.kind === 'VOID' ? [it.value] : []));
    expect(voids.slice(-3).map((entry) => entry.draw)).toEqual([inTurn.id, by.id, draw.id]);
    expect(new Set(voids.slice(-3).map(({ signers }) => JSON.stringify(signers))).size).toBe(1);
    const { findings } = monitorLog(log, at(bureau.acts.clock.now().getTime()).replace(/\.\d+/, ''));
    const ours = [draw.id, by.id, inTurn.id];
    // Drawn and void before it was opened: that is owed still, and not yet due.
    expect(findings.filter((finding) => 'draw' in finding && ours.includes(finding.draw))).toEqual([]);
    expect((await refusalOf(bureau.acts.witness(frozen, WITNESSES))).code).toBe('LIFECYCLE_STEP_REFUSED');
    expect((await refusalOf(propose(draw.id, [2]))).code).toBe('DRAW_NOT_FINISHED');
    await until('no visit is left', async () => (await visitsOf(task.id)).every(({ state }) => state === 'VOIDED'));
  });

  test('R27 takes a proposal nobody has decided along when the draw is voided', async () => {
    const { draw } = await aDrawnDraw();
    const { id } = await propose(draw.id, [1]);
    await act('policy', 'voidDraw', { drawId: draw.id, reasonCode: 'LIST_LEAKED', explanation: '名单外泄(测试)' });
    await act('market', 'confirmVoid', { drawId: draw.id });
    expect((await ofDraw(draw.id)).replacements).toMatchObject([{ state: 'REFUSED' }]);
    expect((await refusalOf(confirm(id))).code).toBe('REPLACEMENT_DECIDED');
    const { drawToDos } = await bureau.acts.clerk('policy').ask('{ drawToDos { kind subjectId } }');
    expect(drawToDos).not.toContainEqual({ kind: 'draw.confirmReplacement', subjectId: draw.id });
  });

  test('R27 is cancelled with the draw it makes whole as long as it was never frozen', async () => {
    const { draw } = await aDrawnDraw();
    const { by } = await aReplacement(draw);
    await act('policy', 'voidDraw', { drawId: draw.id, reasonCode: 'LIST_LEAKED', explanation: '名单外泄(测试)' });
    await act('market', 'confirmVoid', { drawId: draw.id });
    expect((await ofDraw(by.id)).state).toBe('CANCELLED');
  });

  test('R27 is held against the draw it makes whole, record against record and with the log, and so is what replaces it in turn', async () => {
    const { draw } = await aDrawnDraw();
    const { order, by } = await aReplacement(draw);
    await held(by.id);
    const [first, second] = [await fullRecordOf(draw.id), await fullRecordOf(by.id)];
    const announcement = await announcementOf(by.id);
    const said = { announcement, earlier: [] };
    expect(holdAgainstReplaced(second, first, said)).toEqual({ ok: true, announced: true, ids: true });
    const [openly, before] = [await filesOf(recordOf(by.id)), await filesOf(recordOf(draw.id))];
    expect(holdAgainstReplaced(openly, before, said)).toEqual({ ok: true, announced: true, ids: false });

    // One at a time: the two could draw the same object.
    const { by: third } = await aReplacement(by);
    expect((await refusalOf(propose(draw.id, [order + 1]))).code).toBe('REPLACEMENT_UNDER_WAY');
    await held(third.id);
    const last = { announcement: await announcementOf(third.id), earlier: [first] };
    expect(holdAgainstReplaced(await fullRecordOf(third.id), second, last)).toEqual({
      ok: true,
      announced: true,
      ids: true,
    });
  });

  test('R27 voided is drawn anew under the next number, without touching the draw it makes whole', async () => {
    const { task, draw } = await aDrawnDraw();
    const { order, by } = await aReplacement(draw);
    await held(by.id);
    await until(
      'the replacement joins the visits',
      async () => (await visitsOf(task.id)).length === draw.sampleSize + 1,
    );
    await act('policy', 'voidDraw', {
      drawId: by.id,
      reasonCode: 'LIST_LEAKED',
      explanation: '名单在告知前外泄(测试)',
    });
    await act('market', 'confirmVoid', { drawId: by.id });
    await until('its visit is void', async () => {
      const states = (await visitsOf(task.id)).map(({ state }) => state);
      return states.filter((state) => state === 'VOIDED').length === 2;
    });
    expect((await ofDraw(draw.id)).state).toBe('DRAWN');
    const { id } = await propose(draw.id, [order]);
    const again = (await confirm(id)).by;
    expect(again).toMatchObject({ attempt: 2, state: 'POOL_CUT' });
    await held(again.id);
    const { findings } = monitorLog(await logOf(bureau), at(bureau.acts.clock.now().getTime()).replace(/\.\d+/, ''));
    expect(
      findings.filter((finding) => 'draw' in finding && [draw.id, by.id, again.id].includes(finding.draw)),
    ).toEqual([]);
    const { publicDraw } = await bureau.acts
      .clerk('office')
      .ask('query ($id: ID!) { publicDraw(id: $id) { voids } }', { id: draw.id });
    expect(publicDraw).toEqual({ voids: 0 });
    await until('as many visits are to be made as were drawn, and two are not', async () => {
      const states = (await visitsOf(task.id)).map(({ state }) => state);
      return states.length === draw.sampleSize + 2 && states.filter((it) => it === 'DRAWN').length === draw.sampleSize;
    });
  });
});
