import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { holdAgainstLog, monitorLog, readEntry, readRules, unpack, verify } from '@sunlot/draw-protocol';
import { connect } from '@sunlot/launcher';
import { aBureau, type Bureau, until, WITNESSES } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCutPool, aFrozenDraw, at, freeze, logOf, look, refusalOf, witnessAlone } from './a-frozen-draw.ts';

const TEN = '0123456789'.repeat(4).slice(0, 39);
const SIX = '123456'.repeat(9).slice(0, 50);
const MINUTE = 60_000;

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'] });
});
afterAll(() => bureau?.stop());

const act = (account: string, verb: string, input: Record<string, unknown>) =>
  bureau.acts.clerk(account).act(verb, input);

/** A draw with dice that both witnesses have revealed for. */
async function awaitingDice(
  kind: 'DICE_D10' | 'DICE_D6' = 'DICE_D10',
  more: (now: number) => Record<string, unknown> = () => ({}),
) {
  const { task, draw } = await aFrozenDraw(bureau, (now) => ({ entropy: { kind }, ...more(now) }));
  await bureau.acts.witness(draw, WITNESSES);
  expect((await look(bureau, draw.id)).state).toBe('AWAITING_ENTROPY');
  return { task, draw };
}

async function recordOf({ house, acts }: Bureau, drawId: string): Promise<Uint8Array> {
  await acts.clerk('policy').act('openDraw', { drawId });
  return new Uint8Array(await (await fetch(`${house.url}/public/draws/${drawId}/record.zip`)).arrayBuffer());
}

async function rulesOf(record: Uint8Array) {
  const files = await unpack(record);
  if (!files.ok) throw new Error(files.reason);
  const rules = readRules(files.files.get('rules.txt')!);
  if (!rules.ok) throw new Error(rules.reason);
  return rules.value;
}

describe('public dice', () => {
  test('R26 are named at the freeze with two witnesses or not at all', async () => {
    const refusal = await refusalOf(
      aFrozenDraw(bureau, () => ({ requiredWitnesses: 1, entropy: { kind: 'DICE_D6' } })),
    );
    expect(refusal).toMatchObject({ code: 'DICE_NEED_TWO_WITNESSES', facts: { required: 1 } });
  });

  test('R26 are taken after the last reveal and not before, and from a draw frozen with them', async () => {
    const { draw } = await aFrozenDraw(bureau, () => ({ entropy: { kind: 'DICE_D10' } }));
    expect((await refusalOf(act('policy', 'enterDice', { drawId: draw.id, throws: TEN }))).code).toBe(
      'ENTROPY_TOO_EARLY',
    );
    const { draw: without } = await aFrozenDraw(bureau);
    expect((await refusalOf(act('policy', 'enterDice', { drawId: without.id, throws: TEN }))).code).toBe(
      'DICE_NOT_NAMED',
    );
    expect((await refusalOf(act('policy', 'enterBeacon', { drawId: without.id, answer: '{}' }))).code).toBe(
      'BEACON_NOT_NAMED',
    );
  });

  test('R26 one witness’s reading decides nothing, and nobody but a second witness can confirm it', async () => {
    const { draw } = await awaitingDice();
    const enter = (account: string, throws: string) => act(account, 'enterDice', { drawId: draw.id, throws });
    for (const account of ['circulation', 'circulation2', 'justice']) {
      expect((await refusalOf(enter(account, TEN))).code).toMatch(/^(DICE_WITNESS_ONLY|NOT_FOUND)$/);
    }
    expect(await refusalOf(enter('policy', TEN.slice(1)))).toMatchObject({
      code: 'DICE_WRONG_COUNT',
      facts: { needed: 39, given: 38 },
    });
    expect(await refusalOf(enter('policy', `x${TEN.slice(1)}`))).toMatchObject({
      code: 'DICE_WRONG_DIGIT',
      facts: { place: 1, digit: 'x' },
    });
    expect((await refusalOf(act('policy', 'withdrawDice', { drawId: draw.id }))).code).toBe('DICE_NOT_ENTERED');
    await enter('policy', TEN);
    expect((await refusalOf(enter('policy', TEN))).code).toBe('DICE_SAME_PERSON');
    expect(await look(bureau, draw.id)).toMatchObject({
      state: 'AWAITING_ENTROPY',
      entropyValue: null,
      diceEntries: [{ organizationName: '长春市商务局政策法规处' }],
    });
  });

  test('R26 two readings that differ decide nothing; the places are named, the first withdraws, and two that agree let the draw run', async () => {
    const { task, draw } = await awaitingDice('DICE_D6');
    const enter = (account: string, throws: string) => act(account, 'enterDice', { drawId: draw.id, throws });
    await enter('policy', SIX.replace(/^12/, '21'));
    expect(await refusalOf(enter('market', SIX))).toMatchObject({
      code: 'DICE_MISMATCH',
      facts: { places: [1, 2], others: ['2', '1'] },
    });
    expect((await look(bureau, draw.id)).diceEntries).toHaveLength(1);
    await act('policy', 'withdrawDice', { drawId: draw.id });
    await enter('market', SIX.replaceAll(/.{5}/g, '$& '));
    await enter('policy', SIX);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    expect(await look(bureau, draw.id)).toMatchObject({ entropyValue: SIX });
    const { history } = (
      await bureau.acts
        .clerk('office')
        .ask('query ($id: ID!) { draw(id: $id) { history { action } } }', { id: draw.id })
    ).draw;
    const actions = history.map(({ action }: { action: string }) => action);
    for (const told of ['draw.dice_differed', 'draw.dice_withdrawn']) expect(actions).toContain(told);

    const record = await recordOf(bureau, draw.id);
    const verdict = await verify(record);
    expect(verdict).toMatchObject({ ok: true, draw: draw.id, entropy: 'dice' });
    expect(verdict.ok && verdict.claim.en).toContain('the dice thrown in public');
    expect((await rulesOf(record)).entropy).toEqual({ kind: 'dice', sides: 6 });
    const drawn = (await logOf(bureau))
      .map((entry) => readEntry(entry))
      .find((entry) => entry.ok && entry.value.kind === 'DRAW' && entry.value.draw === draw.id);
    expect(drawn).toMatchObject({ value: { entropy: { kind: 'dice', sides: 6, throws: SIX } } });
  });

  test('R26 that do not come in time leave the draw stalled, red, and to be voided; later ones are refused', async () => {
    const { task, draw } = await awaitingDice('DICE_D10', (now) => ({
      deadline: at(now + 8_000),
      drawBy: at(now + MINUTE + 9_000),
    }));
    await bureau.acts.drawOf('circulation', task.id, ['STALLED']);
    const stalled = await look(bureau, draw.id);
    expect(JSON.parse(stalled.progressNote)).toMatchObject({ code: 'ENTROPY_MISSING' });
    expect(stalled.light).toBe('RED');
    expect((await refusalOf(act('policy', 'enterDice', { drawId: draw.id, throws: TEN }))).code).toBe(
      'LIFECYCLE_STEP_REFUSED',
    );
  });

  test('R26 typed within the last minute before the draw is due are refused', async () => {
    const { draw } = await awaitingDice('DICE_D10');
    bureau.acts.clock.moveTo(new Date(new Date(draw.drawBy).getTime() - 30_000));
    expect((await refusalOf(act('policy', 'enterDice', { drawId: draw.id, throws: TEN }))).code).toBe(
      'ENTROPY_TOO_LATE',
    );
  });

  test('R28 a job killed after the dice were typed, with the result worked out, resumes to the identical result', async () => {
    const { task, draw } = await awaitingDice();
    const db = await connect(bureau.house.databaseUrls.draw);
    try {
      // The database ends the job's connection at the moment it writes its result, once, and keeps the digest it had.
      await db.query(`create table killed (digest text); create sequence kills;
        create function kill_once() returns trigger language plpgsql as $$
        begin
          if new.name = 'result.tsv' and nextval('kills') = 1 then
            raise exception 'killed with %', new.digest;
          end if;
          return new;
        end $$;
        create trigger kill_once before insert on frozen_file for each row execute function kill_once()`);
      await act('policy', 'enterDice', { drawId: draw.id, throws: TEN });
      await act('market', 'enterDice', { drawId: draw.id, throws: TEN });
      await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
      const { rows } = await db.query('select last_value::int as runs from kills');
      expect(rows).toEqual([{ runs: 2 }]);
    } finally {
      await db.query('drop trigger kill_once on frozen_file');
      await db.end();
    }
    const { resultDigest } = await look(bureau, draw.id);
    const verdict = await verify(await recordOf(bureau, draw.id));
    expect(verdict).toMatchObject({ ok: true, entropy: 'dice', result: resultDigest });
    expect(verdict.ok && holdAgainstLog(verdict, await logOf(bureau))).toEqual({ ok: true, voided: false });
    expect(
      (await logOf(bureau))
        .map((entry) => readEntry(entry))
        .filter((it) => it.ok && it.value.kind === 'DRAW' && it.value.draw === draw.id),
    ).toHaveLength(1);
  });
});

describe('the time for reveals', () => {
  test('R26 a draw finished without a witness who promised and stayed away is in the log before it is due', async () => {
    const { task, draw } = await aFrozenDraw(bureau, (now) => ({ requiredWitnesses: 1, deadline: at(now + 6_000) }));
    expect(new Date(draw.drawBy).getTime()).toBe(new Date(draw.deadline).getTime() + 30 * MINUTE);
    await witnessAlone(bureau, draw);
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    const { witnesses } = await look(bureau, draw.id);
    expect(witnesses).toEqual([
      { code: 'market-regulation', state: 'ABSENT' },
      { code: 'policy-division', state: 'REVEALED' },
    ]);
    const { findings } = monitorLog(await logOf(bureau), at(bureau.acts.clock.now().getTime()).replace(/\.\d+/, ''));
    expect(findings.filter((finding) => 'draw' in finding && finding.draw === draw.id)).toEqual([]);
    const record = await recordOf(bureau, draw.id);
    const verdict = await verify(record);
    expect(verdict).toMatchObject({ ok: true, absent: ['market-regulation'] });
    expect(verdict.ok && holdAgainstLog(verdict, await logOf(bureau))).toEqual({ ok: true, voided: false });
    expect((await rulesOf(record)).deadlines.reveal).toBe(draw.deadline.replace(/\.\d+/, ''));
  });

  test('R26 a draw due before its reveals are, or after its opening, is refused at the freeze', async () => {
    for (const ms of [30 * MINUTE, 49 * 60 * MINUTE]) {
      const refusal = await refusalOf(aFrozenDraw(bureau, (now) => ({ drawBy: at(now + ms) })));
      expect(refusal.code).toBe('DRAW_BY_INVALID');
    }
  });
});

/** In the year of a round whose signature is known: nobody can sign one of a year to come. */
describe('a round of the beacon', () => {
  const ROUND = {
    round: 1000,
    randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
    signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  };
  const SIGNED_AT = Date.parse('2023-08-23T15:59:24Z');
  let then: Bureau;
  beforeAll(async () => {
    then = await aBureau({ itemCodes: ['SW-04'], on: '2023-03-02' });
  });
  afterAll(() => then?.stop());

  const named = { kind: 'DRAND', round: ROUND.round };

  test('R26 is named after the time for reveals and in time for the draw, of a chain that can be verified', async () => {
    const of = (entropy: Record<string, unknown>, more: (now: number) => Record<string, unknown> = () => ({})) =>
      refusalOf(aFrozenDraw(then, (now) => ({ entropy: { kind: 'DRAND', ...entropy }, ...more(now) })));
    expect((await of({ round: 1 })).code).toBe('BEACON_TOO_LATE');
    expect((await of({ chain: '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce' })).code).toBe(
      'BEACON_UNKNOWN',
    );
    const late = (): Record<string, unknown> => ({ deadline: at(SIGNED_AT), openAt: at(SIGNED_AT + 86_400_000) });
    expect((await of(named, late)).code).toBe('BEACON_TOO_EARLY');
  });

  test('R26 read by hand is verified as if it had been fetched, and the draw runs by itself', async () => {
    const { task, draw } = await aFrozenDraw(then, () => ({
      entropy: named,
      drawBy: at(SIGNED_AT + 30 * MINUTE),
      openAt: at(SIGNED_AT + 86_400_000),
    }));
    expect(draw.entropy).toMatchObject({ kind: 'DRAND', round: 1000, roundAt: at(SIGNED_AT) });
    const answer = JSON.stringify(ROUND);
    const enter = (text: string) =>
      then.acts.clerk('circulation').act('enterBeacon', { drawId: draw.id, answer: text });
    expect((await refusalOf(enter(answer))).code).toBe('ENTROPY_TOO_EARLY');
    await then.acts.witness(draw, WITNESSES);
    expect((await look(then, draw.id)).state).toBe('AWAITING_ENTROPY');
    expect((await refusalOf(then.acts.clerk('policy').act('enterDice', { drawId: draw.id, throws: TEN }))).code).toBe(
      'DICE_NOT_NAMED',
    );
    then.acts.clock.moveTo(new Date(SIGNED_AT + MINUTE));
    expect((await refusalOf(enter('<html>'))).code).toBe('BEACON_UNREADABLE');
    expect((await refusalOf(enter(JSON.stringify({ ...ROUND, round: 1001 })))).code).toBe('BEACON_OTHER_ROUND');
    const other = ROUND.signature.replace(/9$/, '8');
    expect((await refusalOf(enter(JSON.stringify({ ...ROUND, signature: other })))).code).toBe('BEACON_NOT_SIGNED');
    await enter(answer);
    await then.acts.drawOf('circulation', task.id, ['DRAWN']);
    const record = await recordOf(then, draw.id);
    const verdict = await verify(record);
    expect(verdict).toMatchObject({ ok: true, entropy: 'beacon-unchecked' });
    expect(verdict.ok && verdict.claim.en).toContain('a threshold of the beacon');
  });

  test('R26 is fetched by the house where it has relays; one that is silent or wrong is said and tried again', async () => {
    const { clock } = then.acts;
    // The first asked says nothing, then something unsigned; then it has caught up.
    const answers = ['', JSON.stringify({ ...ROUND, randomness: '00' }), JSON.stringify(ROUND)];
    const asked: string[] = [];
    const relay = createServer((request, response) => {
      asked.push(request.url ?? '');
      const answer = answers[Math.min(asked.length, answers.length) - 1]!;
      response.writeHead(answer ? 200 : 503).end(answer);
    });
    process.env.SUNLOT_DRAND_RELAYS = ` ${await addressOf(relay)}/ , not an address`;
    try {
      clock.moveTo(new Date('2023-03-20T09:00:00+08:00'));
      const { task, draw: prepared } = await aCutPool(then);
      clock.moveTo(new Date(SIGNED_AT - 20_000));
      const draw = await freeze(then, prepared.id, () => ({
        entropy: named,
        deadline: at(SIGNED_AT - 2_000),
        drawBy: at(SIGNED_AT + 30 * MINUTE),
        openAt: at(SIGNED_AT + 86_400_000),
      }));
      await then.acts.witness(draw, WITNESSES);
      await until('the house has noted the silence', async () => (await look(then, draw.id)).progressNote ?? undefined);
      await then.acts.drawOf('circulation', task.id, ['DRAWN']);
      expect(await look(then, draw.id)).toMatchObject({ entropyValue: ROUND.signature, progressNote: null });
      expect(new Set(asked)).toEqual(
        new Set(['/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/1000']),
      );
    } finally {
      delete process.env.SUNLOT_DRAND_RELAYS;
      relay.close();
    }
  });
});

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
