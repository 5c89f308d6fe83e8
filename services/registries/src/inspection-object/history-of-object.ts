import { AuditEntry, type Context, historyOf } from '@sunlot/subgraph-kit';
import { SheetImport } from '../sheet/sheet-import.entity.ts';
import type { InspectionObject } from './inspection-object.entity.ts';

/**
 * What happened to an object, oldest first. A list that brings two hundred thousand is one act, and stands on the trail once;
 * which list brought an object, and in which row, stands with the object, and can no more be changed than the trail.
 */
export async function historyOfObject(ctx: Context, object: InspectionObject): Promise<AuditEntry[]> {
  const [list, since] = await Promise.all([
    object.importId && ctx.load(lists, object.importId),
    historyOf(ctx, object),
  ]);
  if (!list) return since;
  const came = coming(object, list);
  return since.some((entry) => tellsTheSame(entry, came)) ? since : [came, ...since];
}

/** Until a list was one act, each object it brought had an entry of its own on the trail, which stays. */
function tellsTheSame(entry: AuditEntry, came: AuditEntry): boolean {
  return entry.action === came.action && importOf(entry) === importOf(came);
}

const importOf = ({ details }: AuditEntry): unknown => (details as { importId?: unknown } | null)?.importId;

/** A batch for `ctx.load`. */
async function lists(ids: readonly string[], ctx: Context): Promise<(SheetImport | undefined)[]> {
  const found = await ctx.em.find(SheetImport, { id: { $in: [...ids] } });
  return ids.map((id) => found.find((list) => list.id === id));
}

function coming({ importRow }: InspectionObject, list: SheetImport): AuditEntry {
  return Object.assign(new AuditEntry(), {
    at: list.finishedAt,
    actorName: list.startedByName,
    organizationName: list.divisionName,
    action: 'object.imported',
    reason: null,
    details: { importId: list.id, row: importRow },
  });
}
