import { ReferralKind } from '@sunlot/glossary';
import { describe, expect, test } from 'vitest';
import {
  closingFinding,
  isSent,
  noticeFinding,
  type OnFile,
  proposalFinding,
  receiptFinding,
} from './referral.rules.ts';

const at = new Date('2026-11-20T10:00:00+08:00');
const later = new Date('2026-11-20T15:00:00+08:00');
const onFile = (more: Partial<OnFile> = {}): OnFile => ({
  number: '长商移送〔2026〕1号',
  kind: 'DUAL_NOTICE',
  decidedAt: at,
  partyNotifiedAt: null,
  departmentNotifiedAt: null,
  receiptNumber: null,
  ...more,
});

describe('R40 a proposal', () => {
  test.each(['DUAL_NOTICE', 'JUDICIAL'] as const)('R40 %s needs a receiver and evidence', (kind) => {
    expect(proposalFinding(kind, ' ', ['照片'])?.code).toBe('REFERRAL_RECEIVER_MISSING');
    expect(proposalFinding(kind, '市市场监管局', [' '])?.code).toBe('REFERRAL_EVIDENCE_MISSING');
    expect(proposalFinding(kind, '市市场监管局', ['照片'])).toBeUndefined();
  });

  test('R40 an own follow-up needs neither', () => {
    expect(proposalFinding('OWN_FOLLOW_UP', '', [])).toBeUndefined();
  });
});

describe('R40 nothing is closed silently', () => {
  const both = { partyNotifiedAt: at, departmentNotifiedAt: at };

  test('R40 a dual notice needs both sides told, whichever is missing', () => {
    for (const half of [{}, { partyNotifiedAt: at }, { departmentNotifiedAt: at }]) {
      expect(closingFinding(onFile({ ...half, receiptNumber: '回1' }), '已办')?.code).toBe('DUAL_NOTICE_INCOMPLETE');
      expect(receiptFinding(onFile(half))?.code).toBe('DUAL_NOTICE_INCOMPLETE');
    }
  });

  test('R40 then the receipt, then the outcome', () => {
    expect(closingFinding(onFile(both), '已办')?.code).toBe('REFERRAL_RECEIPT_MISSING');
    expect(closingFinding(onFile({ ...both, receiptNumber: '回1' }), ' ')?.code).toBe('REFERRAL_OUTCOME_MISSING');
    expect(closingFinding(onFile({ ...both, receiptNumber: '回1' }), '已立案')).toBeUndefined();
  });

  test('R40 a judicial transfer is not closed without the receipt of the judicial organ', () => {
    const judicial = onFile({ kind: 'JUDICIAL', departmentNotifiedAt: at });
    expect(closingFinding(judicial, '已移送')?.code).toBe('REFERRAL_RECEIPT_MISSING');
  });

  test('R40 an own follow-up has no receipt, but an outcome', () => {
    const own = onFile({ kind: 'OWN_FOLLOW_UP' });
    expect(receiptFinding(own)?.code).toBe('REFERRAL_STEP_NOT_OF_KIND');
    expect(closingFinding(own, '')?.code).toBe('REFERRAL_OUTCOME_MISSING');
    expect(closingFinding(own, '已改正')).toBeUndefined();
  });
});

describe('R40 who is told', () => {
  test.each(Object.values(ReferralKind))('R40 %s is sent once everyone it concerns is told', (kind) => {
    const told = (party: boolean, department: boolean) =>
      isSent(onFile({ kind, partyNotifiedAt: party ? at : null, departmentNotifiedAt: department ? at : null }));
    const expected = {
      OWN_FOLLOW_UP: [true, true, true],
      DUAL_NOTICE: [false, false, false],
      JUDICIAL: [false, false, true],
    }[kind];
    expect([told(false, false), told(true, false), told(false, true)]).toEqual(expected);
    expect(told(true, true)).toBe(true);
  });

  test('R40 a judicial transfer does not warn the party, an own follow-up has no department', () => {
    expect(noticeFinding(onFile({ kind: 'JUDICIAL' }), 'party', later, later)?.code).toBe('REFERRAL_STEP_NOT_OF_KIND');
    expect(noticeFinding(onFile({ kind: 'OWN_FOLLOW_UP' }), 'department', later, later)?.code).toBe(
      'REFERRAL_STEP_NOT_OF_KIND',
    );
  });

  test('R40 each side once, after the approval and not ahead of time', () => {
    expect(noticeFinding(onFile({ partyNotifiedAt: at }), 'party', later, later)?.code).toBe(
      'REFERRAL_ALREADY_NOTIFIED',
    );
    expect(noticeFinding(onFile(), 'party', new Date(at.getTime() - 60_000), later)?.code).toBe(
      'REFERRAL_NOTICE_OUT_OF_ORDER',
    );
    expect(noticeFinding(onFile(), 'department', later, at)?.code).toBe('REFERRAL_NOTICE_OUT_OF_ORDER');
    expect(noticeFinding(onFile(), 'party', at, later)).toBeUndefined();
  });
});
