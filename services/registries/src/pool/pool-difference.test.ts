import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changesBetween, type Lines } from './pool-difference.ts';

const id = (n: number): string => `01960000-0000-7000-8000-${String(n).padStart(12, '0')}`;

async function* lines(texts: string[]): Lines {
  yield* texts;
}

type Where = 'IN' | 'OUT' | 'NOWHERE';
const poolOf = (where: readonly Where[]) => ({
  objects: lines(where.flatMap((it, n) => (it === 'IN' ? [`${id(n)}\t91\t某公司`] : []))),
  exclusions: lines(where.flatMap((it, n) => (it === 'OUT' ? [`${id(n)}\tNOT_ACTIVE\tMOVED`] : []))),
});

async function changes(before: readonly Where[], after: readonly Where[], cutAt = new Date('2026-01-01')) {
  const found: Change[] = [];
  const walk = changesBetween(poolOf(before), poolOf(after), cutAt);
  for (;;) {
    const next = await walk.next();
    if (next.done) return { found, kept: next.value };
    found.push(next.value);
  }
}

test('R29 every object that came or left is named with why', async () => {
  const { found, kept } = await changes(['IN', 'IN', 'IN', 'OUT', 'NOWHERE'], ['IN', 'OUT', 'NOWHERE', 'IN', 'IN']);
  expect(kept).toBe(1);
  expect(found).toEqual([
    { objectId: id(1), side: 'LEFT', why: 'NOW_EXCLUDED', exclusion: 'NOT_ACTIVE', explanation: 'MOVED', until: '' },
    { objectId: id(2), side: 'LEFT', why: 'NO_LONGER_MATCHING', exclusion: null, explanation: '', until: '' },
    {
      objectId: id(3),
      side: 'ADDED',
      why: 'NO_LONGER_EXCLUDED',
      exclusion: 'NOT_ACTIVE',
      explanation: 'MOVED',
      until: '',
    },
    { objectId: id(4), side: 'ADDED', why: 'NEWLY_MATCHING', exclusion: null, explanation: '', until: '' },
  ]);
});

test('R29 a mark that keeps an object out, or did, is told with its last day', async () => {
  const exempted = { objects: [] as string[], exclusions: [`${id(0)}\tEXEMPTED\t专项豁免\t91\t2027-06-30`] };
  const free = { objects: [`${id(0)}\t91\t某公司`], exclusions: [] as string[] };
  const told = async (before: typeof free, after: typeof free) => {
    const walk = changesBetween(
      { objects: lines(before.objects), exclusions: lines(before.exclusions) },
      { objects: lines(after.objects), exclusions: lines(after.exclusions) },
      new Date('2026-01-01'),
    );
    return (await walk.next()).value;
  };
  const mark = { exclusion: 'EXEMPTED', explanation: '专项豁免', until: '2027-06-30' };
  expect(await told(free, exempted)).toMatchObject({ side: 'LEFT', ...mark });
  expect(await told(exempted, free)).toMatchObject({ side: 'ADDED', ...mark });
});

test('R29 an object entered since the pool before is new in the register', async () => {
  const { found } = await changes([], ['IN'], new Date(0));
  expect(found).toMatchObject([{ side: 'ADDED', why: 'NEWLY_ENTERED' }]);
});

test('R29 however two pools differ, those kept, added and left are all of both', async () => {
  const where = fc.constantFrom<Where>('IN', 'OUT', 'NOWHERE');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(where, where), { maxLength: 40 }), async (pairs) => {
      const before = pairs.map(([was]) => was);
      const after = pairs.map(([, is]) => is);
      const { found, kept } = await changes(before, after);
      const named = (side: string): string[] => found.filter((it) => it.side === side).map((it) => it.objectId);
      expect(kept).toBe(pairs.filter(([was, is]) => was === 'IN' && is === 'IN').length);
      expect(named('ADDED')).toEqual(pairs.flatMap(([was, is], n) => (was !== 'IN' && is === 'IN' ? [id(n)] : [])));
      expect(named('LEFT')).toEqual(pairs.flatMap(([was, is], n) => (was === 'IN' && is !== 'IN' ? [id(n)] : [])));
    }),
  );
});
