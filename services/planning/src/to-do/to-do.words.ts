import { type Bilingual, fill } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';

const titles = {
  'plan.begin': { zh: '尚未列入本年度计划的事项：{name}', en: 'Items in no plan of this year: {name}' },
  'plan.submit': { zh: '待报送计划：{name}', en: 'Plan to be submitted: {name}' },
  'plan.review': { zh: '待合法性审查：{name}', en: 'Legality to be reviewed: {name}' },
  'plan.approve': { zh: '待审核批准：{name}', en: 'Plan to be approved: {name}' },
  'plan.decideAdjustment': { zh: '待审核调整：{name}', en: 'Adjustment to be decided: {name}' },
  'plan.wait': { zh: '已报送，等待审核：{name}', en: 'Submitted, waiting for review: {name}' },
  'plan.late': { zh: '逾期未报送计划：{name}', en: 'Plan not submitted in time: {name}' },
  'task.create': { zh: '待生成任务：{name}', en: 'Task to be created: {name}' },
  'task.educate': { zh: '待登记普法：{name}', en: 'Legal education to be recorded: {name}' },
  'task.announce': { zh: '待预告抽取：{name}', en: 'Draw to be announced: {name}' },
  'task.waive': { zh: '普法逾期，可经批准免除：{name}', en: 'Education overdue, a waiver is possible: {name}' },
  'task.overdue': { zh: '任务逾期：{name}', en: 'Task overdue: {name}' },
} as const satisfies Record<string, Bilingual>;

export type ToDoKind = keyof typeof titles;

export function titleOf(ctx: Context, kind: ToDoKind, name: string): string {
  return fill(titles[kind][ctx.language], { name }, ctx.language);
}
