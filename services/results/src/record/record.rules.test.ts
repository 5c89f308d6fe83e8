import { FollowUp, ResultCode } from '@sunlot/glossary';
import { describe, expect, test } from 'vitest';
import { feedbackText } from './feedback-text.ts';
import { entriesFinding, type Entry, isProblem, type RecordTimes, timeFinding } from './record.rules.ts';

const items = [
  { code: 'A', name: '备案' },
  { code: 'B', name: '资金存管' },
];
const entry = (more: Partial<Entry>): Entry => ({
  itemCode: 'A',
  finding: '',
  result: 'NO_PROBLEM',
  followUp: 'NONE',
  ...more,
});
const clean = (itemCode: string): Entry => entry({ itemCode });
const found = (entries: Entry[]) => entriesFinding(items, entries, '2026-11-20');

describe('R32 every item of the task has its result', () => {
  test('R32 a form with all items passes', () => {
    expect(found([clean('A'), clean('B')])).toBeUndefined();
  });

  test('R32 missing items are named', () => {
    expect(found([clean('B')])).toEqual({ code: 'RECORD_ITEM_MISSING', facts: { items: ['备案'], itemCodes: ['A'] } });
    expect(found([])?.facts.itemCodes).toEqual(['A', 'B']);
  });

  test('R32 an item of another task is refused', () => {
    expect(found([clean('A'), clean('B'), clean('C')])).toEqual({
      code: 'RECORD_ITEM_UNKNOWN',
      facts: { itemCode: 'C' },
    });
  });
});

describe('R32 the result tree', () => {
  const dirty = (result: ResultCode): Entry => entry({ result, finding: '见现场照片', followUp: 'NOTIFY_DEPARTMENT' });

  test.each(Object.values(ResultCode).filter((result) => result !== 'NO_PROBLEM'))(
    'R32 “no problem” excludes %s of the same item',
    (result) => {
      const second = result === 'SAMPLE_CONFORMING' ? entry({ result }) : dirty(result);
      expect(found([clean('A'), second, clean('B')])?.code).toBe('RESULT_EXCLUDES_OTHERS');
    },
  );

  test('R32 “no problem” of one item does not exclude a problem of another', () => {
    expect(found([clean('A'), { ...dirty('PROBLEM_FOLLOW_UP'), itemCode: 'B' }])).toBeUndefined();
  });

  test('R32 an item may have two different problems, but not the same one twice', () => {
    expect(found([dirty('PROBLEM_FOLLOW_UP'), dirty('PROBLEM_CORRECTED'), clean('B')])).toBeUndefined();
    expect(found([dirty('PROBLEM_FOLLOW_UP'), dirty('PROBLEM_FOLLOW_UP'), clean('B')])?.code).toBe(
      'RECORD_RESULT_TWICE',
    );
  });

  test('R32 whatever is not clean says in words what was found', () => {
    expect(found([{ ...dirty('NOT_CARRIED_ON'), finding: '  ' }, clean('B')])?.code).toBe('RECORD_FINDING_MISSING');
  });

  test.each(['PROBLEM_FOLLOW_UP', 'SERIOUS_NON_COOPERATION', 'SAMPLE_NON_CONFORMING'] as const)(
    'R32 %s without a follow-up is refused',
    (result) => {
      expect(found([{ ...dirty(result), followUp: 'NONE' }, clean('B')])?.code).toBe('FOLLOW_UP_MISSING');
    },
  );

  test('R32 a clean item has no follow-up', () => {
    expect(found([entry({ followUp: 'OTHER' }), clean('B')])?.code).toBe('FOLLOW_UP_WITHOUT_PROBLEM');
  });

  test('R32 an order to correct names a day that is not before the visit', () => {
    const order = { ...dirty('PROBLEM_FOLLOW_UP'), followUp: 'ORDER_TO_CORRECT' as const };
    const by = (correctBy: string | null) => found([{ ...order, correctBy }, clean('B')])?.code;
    expect(by(null)).toBe('CORRECT_BY_MISSING');
    expect(by('2026-11-19')).toBe('CORRECT_BY_MISSING');
    expect(by('2026-11-20')).toBeUndefined();
  });

  test('R40 every follow-up and every problem goes on to the referral room, and nothing else', () => {
    const sentOn = Object.values(ResultCode).filter((result) => isProblem({ result, followUp: 'NONE' }));
    expect(sentOn).toEqual([
      'PROBLEM_FOLLOW_UP',
      'PROBLEM_CORRECTED',
      'SERIOUS_NON_COOPERATION',
      'SAMPLE_NON_CONFORMING',
    ]);
    for (const followUp of Object.values(FollowUp)) {
      expect(isProblem({ result: 'CLOSED_OR_LIQUIDATING', followUp })).toBe(followUp !== 'NONE');
    }
  });
});

describe('R32 the same day, or seven working days with a reason', () => {
  // Planned for Friday 20 November 2026, 9:00; seven working days later is Tuesday 1 December.
  const times = (now: string, more: Partial<RecordTimes> = {}): RecordTimes => ({
    plannedStart: new Date('2026-11-20T09:00:00+08:00'),
    endedOn: '2026-11-20',
    now: new Date(now),
    lateReason: null,
    ruled: false,
    ...more,
  });
  const code = (now: string, more?: Partial<RecordTimes>) => timeFinding(times(now, more))?.code;

  test('R32 never before the planned start, to the minute', () => {
    expect(code('2026-11-20T08:59:59+08:00')).toBe('RECORD_TOO_EARLY');
    expect(code('2026-11-20T09:00:00+08:00')).toBeUndefined();
  });

  test('R32 the visit cannot have ended before its planned day, nor after today', () => {
    expect(code('2026-11-20T18:00:00+08:00', { endedOn: '2026-11-19' })).toBe('RECORD_TOO_EARLY');
    expect(code('2026-11-20T18:00:00+08:00', { endedOn: '2026-11-21' })).toBe('RECORD_IN_FUTURE');
  });

  test('R32 the day ends at midnight in Changchun, not in Greenwich', () => {
    expect(code('2026-11-20T23:59:00+08:00')).toBeUndefined();
    expect(code('2026-11-21T00:00:00+08:00')).toBe('RECORD_LATE_NEEDS_REASON');
  });

  test('R32 late with a reason passes until the seventh working day', () => {
    const late = { lateReason: '现场网络中断' };
    expect(code('2026-11-24T09:00:00+08:00', late)).toBeUndefined();
    expect(code('2026-12-01T23:00:00+08:00', late)).toBeUndefined();
    expect(code('2026-12-02T00:30:00+08:00', late)).toBe('RECORD_TOO_LATE');
  });

  test('R33 after a ruling of the office the form is open again, with a reason', () => {
    expect(code('2026-12-10T09:00:00+08:00', { ruled: true, lateReason: '补录' })).toBeUndefined();
    expect(code('2026-12-10T09:00:00+08:00', { ruled: true })).toBe('RECORD_LATE_NEEDS_REASON');
  });
});

test('R32 the feedback tells the party each result, the follow-up and the day to correct by', () => {
  const text = feedbackText('长春某商贸有限公司', [
    { ...clean('A'), itemName: '备案' },
    {
      ...entry({
        itemCode: 'B',
        result: 'PROBLEM_FOLLOW_UP',
        finding: '未存管',
        followUp: 'ORDER_TO_CORRECT',
        correctBy: '2026-12-20',
      }),
      itemName: '资金存管',
    },
  ]);
  expect(text.split('\n')).toEqual([
    '长春某商贸有限公司：本次检查结果反馈如下：',
    '1. 备案：未发现问题',
    '2. 资金存管：发现问题待后续处理；未存管；责令限期改正；改正期限：2026-12-20',
  ]);
});
