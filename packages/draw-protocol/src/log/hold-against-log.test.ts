import { expect, test } from 'vitest';
import { aDraw as aWholeDraw } from '../../test/a-draw.ts';
import { aCommit, aDraw, aReveal, aVoid } from '../../test/a-log.ts';
import { verify } from '../verify.ts';
import { type Entry, encodeEntry, freezeEntry } from './entry.ts';
import { holdAgainstLog } from './hold-against-log.ts';

const drawn = await aWholeDraw();
const verdict = await verify(drawn.publicFiles);
if (!verdict.ok) throw new Error(verdict.reason);
const { manifest, rules, transcript } = verdict.texts;
const of = { draw: verdict.draw, attempt: verdict.attempt };
const freeze = freezeEntry('2026-05-06T09:00:00+08:00', manifest, verdict.freeze, rules, null);
const log: Entry[] = [
  freeze,
  ...transcript.witnesses.map(({ id, commitment }) => aCommit(id, { ...of, commitment: commitment! })),
  ...transcript.witnesses.map(({ id, nonce }) => aReveal(id, { ...of, nonce: nonce! })),
  aDraw({ ...of, drawn: verdict.drawn, result: verdict.result }),
];
const hold = (entries: readonly Entry[]) => holdAgainstLog(verdict, entries.map(encodeEntry));

// Every way this ends has a vector: proto-docs/draw/vectors/log/record_*.json.
test('R27 a record is held against the log by what its verdict says, before its opening as well', () => {
  expect(hold(log)).toEqual({ ok: true, voided: false });
  expect(hold([...log, aVoid({ ...of, reason: 'COURT_ORDER' })])).toEqual({ ok: true, voided: true });
});

test('R27 a FREEZE entry that misquotes the rules is shown with the line, what it should be and what it is', () => {
  const later = { ...freeze, deadlines: { ...freeze.deadlines, draw: '2026-05-07T10:00:00+08:00' } };
  expect(hold([later, ...log.slice(1)])).toEqual({
    ok: false,
    problem: 'MISQUOTED_FREEZE',
    index: 0,
    line: 23,
    expected: 'deadline\tdraw\t2026-05-06T10:00:00+08:00',
    got: 'deadline\tdraw\t2026-05-07T10:00:00+08:00',
  });
});
