import { taskApproved } from '@sunlot/facts';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { redrawLedger } from '../ledger/task-ledger.projection.ts';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import { demandInitiator } from '../plan/plan.rights.ts';
import { EducationRecord } from './education-record.entity.ts';
import { taskBrief } from './task-brief.ts';
import { Task } from './task.entity.ts';
import type { AnnounceDrawInput } from './task.inputs.ts';
import { taskLifecycle } from './task.lifecycle.ts';
import { announcementFinding } from './task.rules.ts';
import { showTask } from '../who-is-looking.ts';

/** 二(五)3: the Policy & Regulations Division hears of the draw three days before; with that the task leaves planning (R20). */
export async function announceDraw(ctx: Context, { taskId, drawAt }: AnnounceDrawInput): Promise<Task> {
  const task = await ctx.hold(Task, taskId);
  demandInitiator(ctx, task, 'task.announce');
  const education = await ctx.em.findOne(EducationRecord, { taskId: task.id });
  if (task.state === 'CREATED' || !education) throw new Refusal('EDUCATION_MISSING', { taskNumber: task.number });
  task.state = advance(taskLifecycle, task.state, 'announce', ctx.actor.roles);
  const finding = announcementFinding({ drawAt, now: ctx.now, inspectFrom: task.inspectFrom });
  if (finding) throw new Refusal(finding.code, finding.facts);
  await demandListed(ctx, task);
  task.drawAt = drawAt;
  task.announcedAt = ctx.now;
  task.announcedByName = ctx.actor.name;
  await ctx.em.flush();
  await redrawLedger(ctx, [task.id]);
  ctx.record('task.announced', task, { drawAt: drawAt.toISOString() });
  ctx.tell(taskApproved, {
    task: await taskBrief(ctx, task),
    announcedAt: ctx.now.toISOString(),
    drawAt: drawAt.toISOString(),
    education: { kind: education.kind, on: education.on, reason: education.reason },
  });
  showTask(ctx, task);
  return task;
}

/** R02: an item may have left the list since the task was made; then nothing is drawn for it. */
async function demandListed(ctx: Context, { itemVersions }: Task): Promise<void> {
  const listed = await itemsInForce(
    ctx,
    itemVersions.map((item) => item.code),
  );
  const gone = itemVersions.find((item) => !listed.has(item.code));
  if (gone) throw new Refusal('ITEM_NOT_LISTED', { itemCode: gone.code });
}
