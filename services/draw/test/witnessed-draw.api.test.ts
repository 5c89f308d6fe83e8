import { monitorLog, verify } from '@sunlot/draw-protocol';
import { aBureau, anAnnouncedTask, type Bureau, Refused, until, WITNESSES } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CODES = WITNESSES.map(({ code }) => code);

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'] });
});
afterAll(() => bureau?.stop());

/** The refusal an act is answered with. */
async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Refused);
  return fault as Refused;
}

/** Nothing yet, while the pool that was voided still counts. */
function stillCut(fault: Refused): undefined {
  if (fault.code !== 'POOL_ALREADY_CUT') throw fault;
}

async function aFrozenDraw() {
  const task = await anAnnouncedTask(bureau);
  await bureau.acts.cutPool('circulation', task.id);
  const draw = await bureau.acts.freeze('circulation', task.id, { witnesses: CODES });
  return { task, draw };
}

describe('before the freeze', () => {
  test('R23 refuses to switch credit differentiation off without a reason', async () => {
    const task = await anAnnouncedTask(bureau);
    await bureau.acts.cutPool('circulation', task.id);
    const draw = await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
    const input = freezeInput(draw.id, CODES, { creditDifferentiation: false });
    const refusal = await refusalOf(bureau.acts.clerk('circulation').act('freezeDraw', input));
    expect(refusal.code).toBe('CREDIT_OFF_REASON_MISSING');
  });

  test('R26 refuses witnesses of the operator’s own division, and witnesses without the Policy & Regulations Division', async () => {
    const task = await anAnnouncedTask(bureau);
    await bureau.acts.cutPool('circulation', task.id);
    const draw = await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
    const circulation = bureau.acts.clerk('circulation');
    const own = await refusalOf(
      circulation.act('freezeDraw', freezeInput(draw.id, ['policy-division', 'circulation'])),
    );
    expect(own.code).toBe('WITNESS_SAME_DIVISION');
    const none = await refusalOf(circulation.act('freezeDraw', freezeInput(draw.id, ['market-regulation'])));
    expect(none.code).toBe('WITNESS_POLICY_DIVISION_MISSING');
  });

  test('R26 lets nobody but the initiating division freeze', async () => {
    const task = await anAnnouncedTask(bureau);
    await bureau.acts.cutPool('circulation', task.id);
    const draw = await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
    const refusal = await refusalOf(bureau.acts.clerk('market').act('freezeDraw', freezeInput(draw.id, CODES)));
    expect(refusal.code).toBe('FORBIDDEN');
  });
});

describe('between freeze and result', () => {
  test('R26 refuses the operator as witness, whoever was not invited, and a reveal before all have promised', async () => {
    const { draw } = await aFrozenDraw();
    const promise = { drawId: draw.id, commitment: 'a'.repeat(64) };
    expect((await refusalOf(bureau.acts.clerk('circulation').act('commitWitness', promise))).code).toBe(
      'WITNESS_IS_OPERATOR',
    );
    expect((await refusalOf(bureau.acts.clerk('circulation2').act('commitWitness', promise))).code).toBe(
      'WITNESS_SAME_DIVISION',
    );
    expect((await refusalOf(bureau.acts.clerk('justice').act('commitWitness', promise))).code).toBe(
      'WITNESS_NOT_INVITED',
    );
  });

  test('R26 a number that was not promised is refused, and so is opening before everybody has promised', async () => {
    const { draw } = await aFrozenDraw();
    await bureau.acts.clerk('policy').act('commitWitness', { drawId: draw.id, commitment: 'b'.repeat(64) });
    const early = await refusalOf(
      bureau.acts.clerk('policy').act('revealWitness', { drawId: draw.id, nonce: 'c'.repeat(64) }),
    );
    expect(early).toMatchObject({ code: 'REVEAL_TOO_EARLY', facts: { waiting: 1 } });
    await bureau.acts.clerk('market').act('commitWitness', { drawId: draw.id, commitment: 'd'.repeat(64) });
    const other = await refusalOf(
      bureau.acts.clerk('policy').act('revealWitness', { drawId: draw.id, nonce: 'c'.repeat(64) }),
    );
    expect(other.code).toBe('REVEAL_MISMATCH');
  });

  test('R27 a frozen draw takes no second freeze, no cancelling and no other pool', async () => {
    const { task, draw } = await aFrozenDraw();
    const again = await refusalOf(bureau.acts.clerk('circulation').act('freezeDraw', freezeInput(draw.id, CODES)));
    expect(again.code).toBe('LIFECYCLE_STEP_REFUSED');
    const cancel = await refusalOf(
      bureau.acts.clerk('office').act('cancelDraw', { drawId: draw.id, reason: '换一批' }),
    );
    expect(cancel.code).toBe('DRAW_NOT_SEALED_ANY_MORE');
    await bureau.acts
      .clerk('circulation')
      .act('cutPool', { taskId: task.id })
      .catch(() => undefined);
    const { draw: still } = await bureau.acts
      .clerk('office')
      .ask('query ($id: ID!) { draw(id: $id) { state freezeDigest } }', { id: draw.id });
    expect(still).toEqual({ state: 'FROZEN', freezeDigest: draw.freezeDigest });
  });
});

describe('the result', () => {
  test('R27 R28 a witnessed draw runs by itself, and its public record recomputes from its opening on', async () => {
    const { task, draw } = await aFrozenDraw();
    await bureau.acts.witness(draw, WITNESSES);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const address = `${bureau.house.url}/public/draws/${draw.id}/record.zip`;
    expect((await fetch(address)).status).toBe(400);

    await bureau.acts.clerk('policy').act('openDraw', { drawId: draw.id });
    const record = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const verdict = await verify(record);
    expect(verdict).toMatchObject({ ok: true, draw: draw.id });
    expect(new TextDecoder('latin1').decode(record)).not.toContain('SW-04');
  });

  test('R25 every team has two of the initiating division and one of the participating department', async () => {
    const { task, draw } = await aFrozenDraw();
    await bureau.acts.witness(draw, WITNESSES);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const { draw: drawn } = await bureau.acts
      .clerk('circulation')
      .ask(
        'query ($id: ID!) { draw(id: $id) { sampleSize result(first: 200) { totalCount edges { node { objectName team { organizationName leader } } } } } }',
        { id: draw.id },
      );
    expect(drawn.result.totalCount).toBe(drawn.sampleSize);
    for (const { node } of drawn.result.edges) {
      expect(
        node.team.map(({ organizationName }: { organizationName: string }) => organizationName).toSorted(),
      ).toEqual(['长春市商务局流通业发展处', '长春市商务局流通业发展处', '长春市市场监督管理局']);
      expect(node.team.filter(({ leader }: { leader: boolean }) => leader)).toHaveLength(1);
    }
  });

  test('R27 a void takes the Policy & Regulations Division and an outsider, stays public, and the next attempt is numbered', async () => {
    const { task, draw } = await aFrozenDraw();
    await bureau.acts.witness(draw, WITNESSES);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const policy = bureau.acts.clerk('policy');
    await policy.act('voidDraw', { drawId: draw.id, reasonCode: 'LIST_LEAKED', explanation: '名单在告知前外泄(测试)' });
    expect(await refusalOf(policy.act('confirmVoid', { drawId: draw.id }))).toMatchObject({
      code: 'FOUR_EYES',
      facts: { actor: expect.any(String), step: 'voidDraw' },
    });
    expect((await refusalOf(bureau.acts.clerk('policy2').act('confirmVoid', { drawId: draw.id }))).code).toBe(
      'FOUR_EYES',
    );
    await bureau.acts.clerk('market').act('confirmVoid', { drawId: draw.id });

    const { publicDraw } = await policy.ask(
      'query ($id: ID!) { publicDraw(id: $id) { state voids voidReason resultDigest } }',
      { id: draw.id },
    );
    expect(publicDraw).toMatchObject({ state: 'VOIDED', voids: 1, voidReason: 'LIST_LEAKED' });
    expect(publicDraw.resultDigest).toMatch(/^[0-9a-f]{64}$/);
    await until('registries has heard of the void', () =>
      bureau.acts.clerk('circulation').act('cutPool', { taskId: task.id }).catch(stillCut),
    );
    const next = await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
    expect(next.attempt).toBe(2);
  });
});

describe('a void after the draw', () => {
  test('R27 what a voided draw gave is published at its time, and stays void', async () => {
    const { clock } = bureau.acts;
    const task = await anAnnouncedTask(bureau);
    await bureau.acts.cutPool('circulation', task.id);
    const { id } = await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
    const begun = clock.now().getTime();
    const times = {
      deadline: new Date(begun + 3_600_000).toISOString(),
      openAt: new Date(begun + 3_661_000).toISOString(),
    };
    const draw = await bureau.acts
      .clerk('circulation')
      .act('freezeDraw', freezeInput(id, CODES, times), '{ id number attempt freezeDigest }');
    // Twenty seconds before the deadline, and so to the opening, which is a minute ahead of its time: the queue counts real time.
    clock.moveTo(new Date(begun + 3_580_000));
    await bureau.acts.witness(draw, WITNESSES);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    await bureau.acts
      .clerk('policy')
      .act('voidDraw', { drawId: id, reasonCode: 'LIST_LEAKED', explanation: '名单在告知前外泄(测试)' });
    await bureau.acts.clerk('market').act('confirmVoid', { drawId: id });

    const address = `${bureau.house.url}/public/draws/${id}/record.zip`;
    const record = await until('the voided record is public', async () => {
      const answer = await fetch(address);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    });
    expect(await verify(record)).toMatchObject({ ok: true, draw: id });
    expect((await bureau.acts.drawOf('circulation', task.id, ['VOIDED'])).state).toBe('VOIDED');
  });
});

describe('the log', () => {
  test('R27 every act of a draw is an entry, in order, under a signed head with an inclusion proof', async () => {
    const { task, draw } = await aFrozenDraw();
    await bureau.acts.witness(draw, WITNESSES);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const log = `${bureau.house.url}/public/log`;
    const [, size] = (await (await fetch(`${log}/checkpoint`)).text()).split('\n');
    const kinds: string[] = [];
    const entries: Uint8Array[] = [];
    for (let n = 0; n < Number(size); n++) {
      const entry = await (await fetch(`${log}/entries/${n}`)).text();
      entries.push(new TextEncoder().encode(entry));
      if (entry.includes(`draw\t${draw.id}`)) kinds.push(entry.split('\n')[0]!.split('\t')[1]!);
    }
    expect(kinds).toEqual(['FREEZE', 'COMMIT', 'COMMIT', 'REVEAL', 'REVEAL', 'DRAW']);
    expect(monitorLog(entries, '2026-01-01T00:00:00Z').findings).toEqual([]);
    const proof = await (await fetch(`${log}/proof/inclusion?index=0&size=${size}`)).json();
    expect(proof).toMatchObject({ index: 0, size: Number(size), root: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

function freezeInput(drawId: string, witnessCodes: readonly string[], more: Record<string, unknown> = {}) {
  const now = bureau.acts.clock.now().getTime();
  return {
    drawId,
    witnessOrganizationIds: witnessCodes.map((code) => bureau.acts.body(code).id),
    deadline: new Date(now + 3_600_000).toISOString(),
    openAt: new Date(now + 48 * 3_600_000).toISOString(),
    ...more,
  };
}
