import type { Context } from '@sunlot/subgraph-kit';
import { itemRows } from './rows/item.rows.ts';
import { MOST_OBJECTIONS, type RegisterSheet } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { countWaiting, waitingTable } from './waiting-rows.ts';

/** The item list: every row becomes a draft. What is on the list already is revised there, version by version (R01). */
export const itemSheet: RegisterSheet = {
  ...itemRows,
  verb: 'item.create',
  // Every row is a new item: what is on the list already is objected to, never changed.
  async match() {},

  async objections(ctx, file) {
    const rows = await ctx.sql(
      `select row, code from ${waitingTable(file)} where code in (select code from inspection_item) order by row limit ${MOST_OBJECTIONS}`,
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: {
        zh: `事项 ${row.code as string} 已存在，请在清单中修订`,
        en: `Item ${row.code as string} exists; revise it on the list`,
      },
    }));
  },

  async foresee(ctx, file) {
    return { created: await countWaiting(ctx, file), updated: 0 };
  },

  async apply(ctx, file) {
    const created = await ctx.sql(
      `insert into inspection_item (id, code, version, state, name, sub_item, category, basis, object_kind, methods, content, papers, ratio_min,
         ratio_max, frequency_operator, frequency_count, inspector_tag, division_id, division_name, level, link_code, in_force_from)
       select entry_id, code, 1, 'DRAFT', name, sub_item, category, basis, object_kind, methods, content, papers, ratio_min,
         ratio_max, frequency_operator, frequency_count, inspector_tag, $1, $2, level, link_code, in_force_from
       from ${waitingTable(file)} returning id`,
      [file.divisionId, file.divisionName],
    );
    await ctx.sql(
      `insert into import_change (import_id, entry_id, row, before) select $1, entry_id, row, null from ${waitingTable(file)}`,
      [file.id],
    );
    await putOnTrail(ctx, file);
    return { created: created.length, updated: 0 };
  },

  async changedSince(ctx, file) {
    const [row] = await ctx.sql(
      `select count(*)::int as changed from import_change change left join inspection_item item on item.id = change.entry_id
       where change.import_id = $1 and (item.state is distinct from 'DRAFT' or item.division_id <> $2
         or exists (select 1 from object_item where item_code = item.code))`,
      [file.id, file.divisionId],
    );
    return row!.changed as number;
  },

  async takeBack(ctx, file) {
    await ctx.sql(
      'delete from inspection_item using import_change change where change.import_id = $1 and id = change.entry_id',
      [file.id],
    );
  },
};

async function putOnTrail(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details, request_id)
     select $1, $2, $3, $4, 'item.imported', 'InspectionItem', entry_id::text, json_build_object('importId', import_id, 'row', row), $5
     from import_change where import_id = $6`,
    [ctx.now, ctx.actor.accountId, file.startedByName, file.divisionName, ctx.requestId, file.id],
  );
}
