import { describe, expect, test } from 'vitest';
import {
  aCommit,
  aDraw,
  aFreeze,
  aGoodDraw,
  anEscrowOpening,
  anOpen,
  aReplace,
  aReveal,
  aVoid,
} from '../../test/a-log.ts';
import { type Entry, encodeEntry } from './entry.ts';
import { type Finding, monitorLog } from './monitor.ts';

const NOW = '2026-04-25T00:00:00Z';
const report = (log: readonly Entry[], now = NOW) => monitorLog(log.map(encodeEntry), now);
const codes = (log: readonly Entry[], now = NOW) => report(log, now).findings.map(({ code, index }) => [code, index]);

test('an empty log has nothing to report', () => {
  expect(monitorLog([], NOW)).toEqual({ draws: [], findings: [] });
});

test('a draw that went well has no findings and is open', () => {
  const { draws, findings } = report(aGoodDraw());
  expect(findings).toEqual([]);
  expect(draws).toMatchObject([{ draw: 'd-2026-007', state: 'OPENED', due: null, overdue: null }]);
});

describe('deadlines', () => {
  const frozen = aGoodDraw().slice(0, 5);

  test('a freeze waits for its draw until the deadline, and is red a second later', () => {
    expect(report(frozen, '2026-04-21T02:00:00Z').draws).toMatchObject([{ state: 'FROZEN', overdue: null }]);
    const { draws, findings } = report(frozen, '2026-04-21T02:00:01Z');
    expect(draws).toMatchObject([{ due: '2026-04-21T10:00:00+08:00', overdue: 'DRAW' }]);
    expect(findings).toMatchObject([{ code: 'MISSING_DRAW', index: null, draw: 'd-2026-007', attempt: 1 }]);
  });

  test('a draw waits for its opening until the deadline, and is red a second later', () => {
    expect(codes([...frozen, aDraw()], '2026-04-24T01:00:00Z')).toEqual([]);
    expect(codes([...frozen, aDraw()], '2026-04-24T01:00:01Z')).toEqual([['MISSING_OPEN', null]]);
  });

  test('a draw void before it was drawn owes nothing, one void after must still be opened', () => {
    expect(codes([...frozen, aVoid()])).toEqual([]);
    expect(codes([...frozen, aDraw(), aVoid()])).toEqual([['MISSING_OPEN', null]]);
    expect(codes([...aGoodDraw(), aVoid()])).toEqual([]);
  });

  test('what came late stays written', () => {
    expect(codes([...frozen, aDraw({ time: '2026-04-21T10:00:01+08:00' }), anOpen()])).toEqual([['LATE_DRAW', 5]]);
    const late = [...frozen, aDraw(), anOpen({ time: '2026-04-24T09:00:01+08:00' })];
    expect(codes(late)).toEqual([['LATE_OPEN', 6]]);
  });
});

describe('attempts', () => {
  const second = { draw: 'd-2026-008', attempt: 2, time: '2026-04-24T08:45:00+08:00' };
  const later = { draw: '2026-04-26T00:00:00Z', open: '2026-04-27T00:00:00Z' };

  test('the next attempt after a void is in order', () => {
    expect(codes([...aGoodDraw(), aVoid(), aFreeze({ ...second, deadlines: later })])).toEqual([]);
  });

  test('a redraw without a void is found, hidden as a new attempt or as a first one', () => {
    expect(codes([...aGoodDraw(), aFreeze({ ...second, deadlines: later })])).toEqual([['REDRAW', 7]]);
    expect(codes([...aGoodDraw(), aFreeze({ ...second, attempt: 1, deadlines: later })])).toEqual([
      ['ATTEMPT_GAP', 7],
      ['REDRAW', 7],
    ]);
  });

  test('two draws of one task at a time are found', () => {
    const log = [aFreeze(), aFreeze({ ...second, deadlines: later })];
    expect(codes(log, '2026-04-21T01:00:00Z')).toEqual([['TWO_OPEN_DRAWS', 1]]);
    expect(report(log).findings[0]).toMatchObject({ other: { draw: 'd-2026-007', attempt: 1 }, item: 'plan-12' });
  });

  test('a number left out is found', () => {
    const log = [...aGoodDraw(), aVoid(), aFreeze({ ...second, attempt: 3, deadlines: later })];
    expect(report(log).findings).toMatchObject([{ code: 'ATTEMPT_GAP', index: 8, attempt: 3, expected: 2 }]);
  });

  test('draws of other tasks do not disturb each other', () => {
    const other = aFreeze({ draw: 'd-2026-009', item: 'plan-13', deadlines: later });
    expect(codes([aFreeze({ deadlines: later }), other])).toEqual([]);
  });
});

describe('replacements', () => {
  const later = { draw: '2026-04-26T00:00:00Z', open: '2026-04-27T00:00:00Z' };
  const replaces = { draw: 'd-2026-007', attempt: 1, result: aDraw().result };
  const fresh = { draw: 'd-2026-007-r', time: '2026-04-24T08:55:00+08:00', replaces, deadlines: later };

  test('announced first, a replacement is in order beside the draw it completes, and so is another', () => {
    const again = aFreeze({ ...fresh, draw: 'd-2026-007-s', attempt: 2, time: '2026-04-24T09:00:00+08:00' });
    const opened = aGoodDraw(fresh).map((entry) => ({ ...entry, time: fresh.time }) as Entry);
    const log = [
      ...aGoodDraw(),
      aReplace(),
      ...opened,
      aReplace({ skipped: [{ order: 4, reason: 'DEREGISTERED' }], by: again.draw, time: fresh.time }),
      again,
    ];
    expect(codes(log)).toEqual([]);
  });

  test('one that no entry announced, or of another result, is found', () => {
    expect(codes([...aGoodDraw(), aFreeze(fresh)])).toEqual([['REPLACEMENT_UNANNOUNCED', 7]]);
    const other = aFreeze({ ...fresh, replaces: { ...replaces, result: '00'.repeat(32) } });
    expect(codes([...aGoodDraw(), aReplace(), other])).toEqual([['OTHER_RESULT_REPLACED', 8]]);
    expect(codes([aFreeze({ deadlines: later }), aReplace()])).toEqual([['OUT_OF_ORDER', 1]]);
  });

  test('R27 a draw is void with its replacements, which are void before it; none is frozen after', () => {
    const whole = [...aGoodDraw(), aReplace(), aFreeze(fresh)];
    const [first, last] = [aVoid({ draw: fresh.draw, time: fresh.time }), aVoid({ time: fresh.time })];
    expect(codes([...whole, first, last])).toEqual([]);
    expect(codes([...whole, last, first])).toEqual([['REPLACEMENT_STANDS', 9]]);
    expect(report([...whole, last]).findings[0]).toMatchObject({ other: { draw: fresh.draw, attempt: 1 } });
    expect(codes([...aGoodDraw(), aReplace(), last, aFreeze(fresh)])).toEqual([['REPLACES_VOID', 9]]);
  });
});

describe('witnesses', () => {
  const [freeze, commitLi, commitWang, revealLi, revealWang, draw, open] = aGoodDraw() as [
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
    Entry,
  ];
  const cases: [Finding['code'], number, Entry[]][] = [
    ['STRANGER', 1, [freeze, aCommit('zhao'), commitLi, commitWang, revealLi, revealWang, draw, open]],
    ['STRANGER', 3, [freeze, commitLi, commitWang, aReveal('zhao'), revealLi, revealWang, draw, open]],
    ['REPEATED', 2, [freeze, commitLi, commitLi, commitWang, revealLi, revealWang, draw, open]],
    ['REVEAL_MISMATCH', 3, [freeze, commitLi, commitWang, aReveal('li', { nonce: '09'.repeat(32) }), draw, open]],
    ['REVEAL_UNPROMISED', 2, [freeze, commitLi, revealWang, revealLi, draw, open]],
    ['TOO_FEW_WITNESSES', 4, [freeze, commitLi, commitWang, revealLi, draw, open]],
    ['NO_POLICY_WITNESS', 4, [aFreeze({ required: 1 }), commitLi, commitWang, revealWang, draw, open]],
    ['OTHER_ENTROPY', 5, [aFreeze({ entropy: { kind: 'dice', sides: 6 } }), ...aGoodDraw().slice(1)]],
    ['VOID_BY_OPERATOR', 7, [...aGoodDraw(), aVoid({ signers: withOperator() })]],
    ['UNKNOWN_DRAW', 1, [freeze, aDraw({ draw: 'd-1' }), ...aGoodDraw().slice(1)]],
    ['REPEATED', 6, [freeze, commitLi, commitWang, revealLi, revealWang, draw, draw, open]],
    ['REPEATED', 7, [...aGoodDraw(), freeze]],
    ['OUT_OF_ORDER', 5, [freeze, commitLi, commitWang, revealLi, revealWang, open, draw, open]],
    ['TIME_BACKWARDS', 2, [freeze, commitLi, aCommit('wang', { time: '2026-04-21T00:00:00Z' }), revealLi]],
  ];

  test.each(cases)('%s at entry %i', (code, index, log) => {
    expect(codes(log)).toContainEqual([code, index]);
  });

  test('a promise made after another has revealed is found, and does not count', () => {
    const lateCommit = aCommit('wang', { time: '2026-04-21T09:02:00+08:00' });
    const log = [freeze, commitLi, revealLi, lateCommit, revealWang, draw, open];
    expect(codes(log)).toEqual([
      ['OUT_OF_ORDER', 3],
      ['REVEAL_UNPROMISED', 4],
      ['TOO_FEW_WITNESSES', 5],
      ['EARLY_DRAW', 5],
    ]);
  });

  test('who has not revealed has until the sealed time: drawn a second before it is early, at it is not', () => {
    const one = [aFreeze({ required: 1 }), commitLi, commitWang, revealLi];
    expect(codes([...one, aDraw({ time: '2026-04-21T09:29:59+08:00' }), open])).toEqual([['EARLY_DRAW', 4]]);
    expect(codes([...one, aDraw({ time: '2026-04-21T09:30:00+08:00' }), open])).toEqual([]);
  });

  test('a reveal after the sealed time is late; where the freeze does not say the time, nothing is', () => {
    const late = aReveal('wang', { time: '2026-04-21T09:30:01+08:00' });
    const drawn = [aDraw({ time: '2026-04-21T09:31:00+08:00' }), open];
    expect(codes([freeze, commitLi, commitWang, revealLi, late, ...drawn])).toEqual([['LATE_REVEAL', 4]]);
    const { draw: by, open: openBy } = aFreeze().deadlines;
    const silent = aFreeze({ required: 1, deadlines: { draw: by, open: openBy } });
    expect(codes([silent, commitLi, commitWang, revealLi, late, ...drawn])).toEqual([]);
    expect(codes([silent, commitLi, commitWang, revealLi, draw, open])).toEqual([]);
  });
});

describe('escrow', () => {
  const [freeze, commitLi, commitWang, revealLi, revealWang] = aGoodDraw() as [Entry, Entry, Entry, Entry, Entry];
  const drawn = [aDraw({ time: '2026-04-21T09:41:00+08:00' }), anOpen()];
  const witnessed = [freeze, commitLi, commitWang, revealLi, revealWang];
  const late = { time: '2026-04-21T09:40:30+08:00' };

  test('R27 opened after all revealed, or after the time for reveals, by enough holders, is in order', () => {
    expect(codes([...witnessed, anEscrowOpening({ time: '2026-04-21T09:05:00+08:00' }), ...drawn])).toEqual([]);
    const one = [aFreeze({ required: 1 }), commitLi, commitWang, revealLi];
    expect(codes([...one, anEscrowOpening(), ...drawn])).toEqual([]);
  });

  const cases: [Finding['code'], number, Entry[]][] = [
    ['OPENED_EARLY', 3, [freeze, commitLi, commitWang, anEscrowOpening({ time: '2026-04-21T09:29:59+08:00' })]],
    ['NOT_A_HOLDER', 5, [...witnessed, anEscrowOpening({ holders: ['justice', 'li', 'tax'] }), ...drawn]],
    ['TOO_FEW_SHARES', 5, [...witnessed, anEscrowOpening({ holders: ['justice'] }), ...drawn]],
    ['TOO_FEW_SHARES', 5, [...witnessed, anEscrowOpening({ holders: ['justice', 'li'] }), ...drawn]],
    ['REPEATED', 6, [...witnessed, anEscrowOpening(), anEscrowOpening(), ...drawn]],
    ['OUT_OF_ORDER', 6, [...witnessed, drawn[0]!, anEscrowOpening()]],
    ['OUT_OF_ORDER', 5, [freeze, commitLi, commitWang, revealLi, anEscrowOpening(), aReveal('wang', late)]],
    ['OUT_OF_ORDER', 3, [freeze, commitLi, anEscrowOpening(), aCommit('wang', late)]],
    ['NOT_A_HOLDER', 5, [aFreeze({ escrow: null }), ...witnessed.slice(1), anEscrowOpening(), ...drawn]],
  ];

  test.each(cases)('R27 %s at entry %i', (code, index, log) => {
    expect(codes(log)).toContainEqual([code, index]);
  });
});

test('an entry that does not read is named with its line, and the others are still watched', () => {
  const log = [...aGoodDraw().map(encodeEntry), new TextEncoder().encode('sunlot-draw-log/v1\tOPEN\nnonsense\n')];
  const { findings, draws } = monitorLog(log, NOW);
  expect(findings).toMatchObject([{ code: 'MALFORMED', index: 7, line: 2 }]);
  expect(draws).toHaveLength(1);
});

function withOperator() {
  return [
    { id: 'li', division: 'POLICY_DIVISION' },
    { id: 'qian', division: 'DIVISION_3' },
  ];
}
