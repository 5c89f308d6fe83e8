import type { FactDefinition, taskApproved } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import { itemVersion } from '../listed-item/items-in-force.ts';
import type { Task } from './task.entity.ts';

type Told = typeof taskApproved extends FactDefinition<infer Payload> ? Payload : never;
type TaskBrief = Told['task'];

/** All that the next rooms need to know of a task, so that none of them asks back. */
export async function taskBrief(ctx: Context, task: Task): Promise<TaskBrief> {
  return {
    taskId: task.id,
    taskNumber: task.number,
    title: task.title,
    planId: task.planId,
    planNumber: task.planNumber,
    planTitle: task.planTitle,
    planKind: task.planKind,
    initiator: { id: task.initiatorId, name: task.initiatorName, divisionId: task.initiatorDivisionId },
    departments: task.departments,
    items: await itemBriefs(ctx, task),
    criteria: { itemCodes: task.itemVersions.map((item) => item.code), ...task.criteria },
    ratio: task.ratio,
    inspectFrom: task.inspectFrom,
    inspectTo: task.inspectTo,
  };
}

async function itemBriefs(ctx: Context, { itemVersions }: Task): Promise<TaskBrief['items']> {
  return Promise.all(
    itemVersions.map(async ({ code, version }) => {
      const item = await itemVersion(ctx, code, version);
      if (!item) throw new Error(`task item ${code} version ${version} was never heard of`);
      return {
        itemId: item.itemId,
        code,
        version,
        name: item.name,
        category: item.category,
        basis: item.basis,
        objectKind: item.objectKind,
        ratioMin: item.ratioMin,
        ratioMax: item.ratioMax,
        divisionId: item.divisionId,
        divisionName: item.divisionName,
        inspectorTag: item.inspectorTag,
        papers: item.papers,
        methods: item.methods,
        inForceFrom: item.inForceFrom,
        inForceTo: item.inForceTo,
      };
    }),
  );
}
