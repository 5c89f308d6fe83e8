import { type Bilingual, fill } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

const titles = {
  'inspection.notice': { zh: '{task}：{visits} 户待告知', en: '{task}: {visits} to be noticed' },
  'inspection.serve': {
    zh: '{task}：{visits} 户待送达，最迟 {latest:moment}',
    en: '{task}: {visits} to be served, at the latest {latest:moment}',
  },
  'inspection.record': { zh: '{task}：{visits} 户待填写检查登记表', en: '{task}: {visits} to be recorded' },
  'inspection.publish': { zh: '{task}：{visits} 户结果待公示', en: '{task}: {visits} to be published' },
  'inspection.visit': {
    zh: '我的检查：{object}，{plannedStart:moment}',
    en: 'My visit: {object}, {plannedStart:moment}',
  },
  'inspection.recordMine': { zh: '我的检查：{object} 待填写检查登记表', en: 'My visit: {object} is to be recorded' },
  'publication.overdue': {
    zh: '{division}：{visits} 户结果逾期未公示',
    en: '{division}: {visits} results not published in time',
  },
  'camera.takeBack': {
    zh: '执法记录仪 {camera} 待收回（{division}）',
    en: 'Camera {camera} is to come back ({division})',
  },
} as const satisfies Record<string, Bilingual>;

const reasons = {
  PUBLICATION_BY_RECORDER: { zh: '由您录入，须由处室其他人员公示', en: 'You recorded it; a colleague publishes it' },
} as const satisfies Record<string, Bilingual>;

export type ToDoKind = keyof typeof titles;

export function titleOf(ctx: Context, kind: ToDoKind, facts: Record<string, unknown>): string {
  return fill(titles[kind][ctx.language], facts, ctx.language);
}

export function reasonOf(ctx: Context, reason: keyof typeof reasons): string {
  return reasons[reason][ctx.language];
}
