import type { Bilingual, FrequencyOperator, ItemCategory } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { checkRatio, isWholeFrequency } from '../inspection-item/inspection-item.rules.ts';
import { itemColumns } from './item.columns.ts';
import { MOST_OBJECTIONS, type RegisterSheet } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';

/** The item list: every row becomes a draft. What is on the list already is revised there, version by version (R01). */
export const itemSheet: RegisterSheet = {
  columns: itemColumns,
  verb: 'item.create',

  rowProblems({ category, ratioMin, ratioMax, frequencyOperator, frequencyCount }) {
    const problems: Bilingual[] = [];
    const asked = { category: category as ItemCategory, ratioMin: ratioMin as number, ratioMax: ratioMax as number };
    const ratio = category ? checkRatio(asked) : ({ ok: true } as const);
    if (!ratio.ok) {
      const [lower, upper] = [ratio.facts.lower * 100, ratio.facts.upper * 100];
      problems.push({
        zh: `该类事项的抽查比例须在 ${lower}% 至 ${upper}% 之间`,
        en: `The ratio must lie between ${lower}% and ${upper}%`,
      });
    }
    if (!isWholeFrequency(frequencyOperator as FrequencyOperator | null, frequencyCount as number | null)) {
      problems.push({ zh: '频次要求与每年次数须同时填写', en: 'Frequency and times a year belong together' });
    }
    return problems;
  },

  arriving: (values) => ({
    code: values.code,
    name: values.name,
    sub_item: values.subItem,
    category: values.category,
    basis: values.basis,
    object_kind: values.objectKind,
    methods: values.methods,
    content: values.content,
    papers: values.papers,
    ratio_min: values.ratioMin,
    ratio_max: values.ratioMax,
    frequency_operator: values.frequencyOperator,
    frequency_count: values.frequencyCount,
    inspector_tag: values.inspectorTag,
    level: values.level,
    link_code: values.linkCode,
    in_force_from: values.inForceFrom,
  }),

  async objections(ctx, file) {
    const rows = await ctx.sql(
      `select waiting.row, waiting.entry->>'code' as code from arriving_row waiting
       where waiting.import_id = $1 and exists (select 1 from inspection_item known where known.code = waiting.entry->>'code')
       order by waiting.row limit ${MOST_OBJECTIONS}`,
      [file.id],
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: {
        zh: `事项 ${row.code as string} 已存在,请在清单中修订`,
        en: `Item ${row.code as string} exists; revise it on the list`,
      },
    }));
  },

  async foresee(ctx, file) {
    const [row] = await ctx.sql('select count(*)::int as created from arriving_row where import_id = $1', [file.id]);
    return { created: row!.created as number, updated: 0 };
  },

  async apply(ctx, file) {
    const created = await ctx.sql(
      `with fresh as (
         insert into inspection_item (code, version, state, name, sub_item, category, basis, object_kind, methods, content, papers, ratio_min,
           ratio_max, frequency_operator, frequency_count, inspector_tag, division_id, division_name, level, link_code, in_force_from)
         select item.code, 1, 'DRAFT', item.name, item.sub_item, item.category, item.basis, item.object_kind, item.methods, item.content, item.papers,
           item.ratio_min, item.ratio_max, item.frequency_operator, item.frequency_count, item.inspector_tag, $2, $3, item.level, item.link_code, item.in_force_from
         from arriving_row waiting, jsonb_populate_record(null::inspection_item, waiting.entry) item where waiting.import_id = $1
         returning id, code
       )
       insert into import_change (import_id, entry_id, row, before)
       select $1, fresh.id, waiting.row, null from fresh join arriving_row waiting on waiting.import_id = $1 and waiting.entry->>'code' = fresh.code
       returning 1`,
      [file.id, file.divisionId, file.divisionName],
    );
    await putOnTrail(ctx, file);
    return { created: created.length, updated: 0 };
  },

  async undo(ctx, file) {
    const [row] = await ctx.sql(
      `select count(*)::int as changed from import_change change left join inspection_item item on item.id = change.entry_id
       where change.import_id = $1 and (item.state is distinct from 'DRAFT' or exists (select 1 from object_item where item_code = item.code))`,
      [file.id],
    );
    const changed = row!.changed as number;
    if (changed > 0) return { changed };
    await ctx.sql(
      'delete from inspection_item using import_change change where change.import_id = $1 and id = change.entry_id',
      [file.id],
    );
    return { changed: 0 };
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
