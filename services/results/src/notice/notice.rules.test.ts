import { describe, expect, test } from 'vitest';
import { noticeSpan, serviceFinding, shortNoticeFacts, toTheMinute } from './notice.rules.ts';
import { noticeText } from './notice-text.ts';

// Friday 20 November 2026, 10:00 in Changchun.
const friday = new Date('2026-11-20T10:00:00+08:00');
const hoursLater = (hours: number): Date => new Date(friday.getTime() + hours * 3_600_000);

describe('R30 48 clock hours from the proof of service to the planned start', () => {
  test('R30 48 hours to the minute are enough', () => {
    expect(noticeSpan(friday, hoursLater(48))).toMatchObject({ hours: 48, enough: true });
  });

  test('R30 one minute less is not, and the earliest start is named', () => {
    const span = noticeSpan(friday, new Date(hoursLater(48).getTime() - 60_000));
    expect(span.enough).toBe(false);
    expect(span.earliest).toEqual(hoursLater(48));
  });

  test('R30 a weekend counts by the clock, and the working time beside it shows how little of it was office time', () => {
    const span = noticeSpan(friday, hoursLater(72));
    expect(span.enough).toBe(true);
    // Friday 10:00–12:00 and 13:00–17:00, Monday 8:30–10:00.
    expect(span.workingHours).toBe(7.5);
  });

  test('R30 the refusal never shows 48 hours where they were not reached', () => {
    const facts = shortNoticeFacts(friday, new Date(hoursLater(48).getTime() - 1));
    expect(facts.hours).toBe(47.99);
    expect(facts).toMatchObject({ servedAt: friday.toISOString(), earliest: hoursLater(48).toISOString() });
  });

  test('R30 a proof of service is kept to the minute', () => {
    expect(toTheMinute(new Date('2026-11-20T10:00:59.999+08:00'))).toEqual(friday);
  });
});

describe('R30 the proof of service', () => {
  const notice = { issuedAt: new Date(friday.getTime() + 30_000), plannedStart: hoursLater(60) };
  const taken = { servedAt: friday, refused: false, refusalReason: null, witness: null };

  test('R30 is accepted when it is served in the minute of its issue', () => {
    expect(serviceFinding(taken, notice, hoursLater(1))).toBeUndefined();
  });

  test('R30 is refused before the notice, in the future, and under 48 hours', () => {
    const at = (hours: number) =>
      serviceFinding({ ...taken, servedAt: hoursLater(hours) }, notice, hoursLater(20))?.code;
    expect(at(-1)).toBe('SERVICE_BEFORE_NOTICE');
    expect(at(21)).toBe('SERVICE_IN_FUTURE');
    expect(at(13)).toBe('NOTICE_UNDER_48_HOURS');
    expect(at(12)).toBeUndefined();
  });

  test('R30 a refusal to accept it needs both a reason and a witness', () => {
    const refused = { ...taken, refused: true };
    const finding = (more: object) => serviceFinding({ ...refused, ...more }, notice, hoursLater(1))?.code;
    expect(finding({})).toBe('SERVICE_REFUSAL_UNWITNESSED');
    expect(finding({ refusalReason: '拒绝签收' })).toBe('SERVICE_REFUSAL_UNWITNESSED');
    expect(finding({ witness: '社区工作人员' })).toBe('SERVICE_REFUSAL_UNWITNESSED');
    expect(finding({ refusalReason: '拒绝签收', witness: '社区工作人员' })).toBeUndefined();
  });
});

test('R30 the notice says who comes with which certificate, what to prepare and what one may ask for', () => {
  const text = noticeText({
    number: '长商检告〔2026〕1号',
    addressee: '长春某商贸有限公司',
    addresseeCode: '91220100MA00000000',
    authority: '市场建设处',
    basis: '《单用途商业预付卡管理办法（试行）》第三十七条',
    taskNumber: '长商双随机〔2026〕3号',
    items: [{ name: '预付卡备案' }, { name: '资金存管' }],
    plannedStart: hoursLater(72),
    periodFrom: '2026-11-01',
    periodTo: '2026-12-31',
    method: 'ON_SITE',
    papers: [],
    inspectors: [
      { name: '张检', certificateNumber: '0701001' },
      { name: '王检', certificateNumber: '0701002' },
    ],
    inspectedThisYear: 2,
    contact: '张某',
    phone: '0431-88888888',
    issuedAt: friday,
  });
  for (const part of [
    '预付卡备案、资金存管',
    '2026年11月23日10:00',
    '张检（执法证号：0701001）',
    '申请回避',
    '已接受检查2次',
    '材料：无',
  ]) {
    expect(text).toContain(part);
  }
});
