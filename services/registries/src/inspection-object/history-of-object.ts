import { AuditEntry, type Context, historyOf } from '@sunlot/subgraph-kit';
import type { InspectionObject } from './inspection-object.entity.ts';

/**
 * What happened to an object, oldest first. A list that brings two hundred thousand is one act, and stands on the trail once;
 * whom it brought, and in which row, `import_change` says, which can no more be changed than the trail.
 */
export async function historyOfObject(ctx: Context, object: InspectionObject): Promise<AuditEntry[]> {
  const [came, since] = await Promise.all([ctx.load(cameIn, object.id), historyOf(ctx, object)]);
  return came && !since.some((entry) => tellsTheSame(entry, came)) ? [came, ...since] : since;
}

/** Until lists were kept beside the trail, each object they brought had an entry of its own there, which stays. */
function tellsTheSame(entry: AuditEntry, came: AuditEntry): boolean {
  return entry.action === came.action && importOf(entry) === importOf(came);
}

const importOf = ({ details }: AuditEntry): unknown => (details as { importId?: unknown } | null)?.importId;

/** How each object came in, where a list brought it. A batch for `ctx.load`. */
async function cameIn(ids: readonly string[], ctx: Context): Promise<(AuditEntry | undefined)[]> {
  const rows = await ctx.sql(
    `select change.entry_id, change.import_id, change.row, file.finished_at, file.started_by_name, file.division_name
     from import_change change join sheet_import file on file.id = change.import_id
     where change.entry_id = any($1) and change.before is null`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.entry_id as string, told(row)]));
  return ids.map((id) => byId.get(id));
}

function told(row: Record<string, unknown>): AuditEntry {
  return Object.assign(new AuditEntry(), {
    at: row.finished_at,
    actorName: row.started_by_name,
    organizationName: row.division_name,
    action: 'object.imported',
    reason: null,
    details: { importId: row.import_id, row: row.row },
  });
}
