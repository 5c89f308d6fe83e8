import { type Bilingual, fill } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

const titles = {
  'problem.propose': {
    zh: '{object} 有 {problems} 个问题待处置',
    en: '{object}: {problems} problems wait for a referral',
  },
  'referral.approve': { zh: '审批移送 {number}（{object}）', en: 'Approve referral {number} ({object})' },
  'referral.send': { zh: '发出移送 {number}（{object}）', en: 'Send referral {number} ({object})' },
  'referral.receipt': {
    zh: '登记移送 {number} 的回执（{object}）',
    en: 'Record the receipt of referral {number} ({object})',
  },
  'referral.close': { zh: '办结移送 {number}（{object}）', en: 'Close referral {number} ({object})' },
  'caseLead.handle': { zh: '处置线索 {number}（{object}）', en: 'Handle lead {number} ({object})' },
  'caseLead.decide': { zh: '决定线索 {number}（{object}）', en: 'Decide lead {number} ({object})' },
  'specialArea.file': { zh: '审核重点领域检查备案（{object}）', en: 'Review the special-area filing ({object})' },
  'specialArea.submit': { zh: '补正重点领域检查备案（{object}）', en: 'Mend the special-area filing ({object})' },
} as const satisfies Record<string, Bilingual>;

const waitingFor = { zh: '等待 {receiver} 回执', en: 'Waiting for the receipt of {receiver}' };

export type ToDoKind = keyof typeof titles;

export function titleOf(ctx: Context, kind: ToDoKind, facts: Record<string, unknown>): string {
  return fill(titles[kind][ctx.language], facts, ctx.language);
}

export function waitingForReceipt(ctx: Context, receiver: string): string {
  return fill(waitingFor[ctx.language], { receiver }, ctx.language);
}
