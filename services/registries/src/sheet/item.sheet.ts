import type { Bilingual, ItemState } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { itemColumns } from './item.columns.ts';
import { itemRows } from './rows/item.rows.ts';
import { importerOf, MOST_OBJECTIONS, type RegisterSheet } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { titlesOf } from './titles-of.ts';
import { waitingTable } from './waiting-rows.ts';

/**
 * The item list: a row of a new code becomes a draft. One that says what a version of the list says changes nothing, so that an export comes in
 * again; one that says otherwise is refused with what is other: the list is revised there, version by version and with a reason (R01).
 */
export const itemSheet: RegisterSheet = {
  ...itemRows,
  verb: 'item.create',
  // Of several versions the one the row says; else the newest, which is the one somebody would change.
  async match(ctx, file) {
    const waiting = waitingTable(file);
    await ctx.sql(
      `update ${waiting} arriving set known = true, entry_id = found.id
       from ${waiting} asked cross join lateral
         (select item.id from inspection_item item where item.code = asked.code and (item.state <> 'LAPSED' or ${IS_NEWEST})
          order by cardinality(${differing('asked')}), item.version desc limit 1) found
       where arriving.row = asked.row`,
    );
  },

  async objections(ctx, file) {
    const waiting = waitingTable(file);
    const rows = await ctx.sql(
      `with judged as (
         select arriving.row, arriving.code, item.state, ${differing('arriving')} as differing,
           first_value(arriving.row) over (partition by case when arriving.known then arriving.entry_id::text else arriving.code end
             order by arriving.row) as first
         from ${waiting} arriving left join inspection_item item on arriving.known and item.id = arriving.entry_id
       )
       select row, code, state, differing, first from judged
       where (state is not null and cardinality(differing) > 0) or first < row
       order by row limit ${MOST_OBJECTIONS}`,
    );
    return rows.map(({ row, code, state, differing, first }) => ({
      row: row as number,
      reason:
        state !== null && (differing as string[]).length > 0
          ? saysOtherwise(code as string, state as ItemState, differing as string[])
          : sameAs(first as number),
    }));
  },

  async foresee(ctx, file) {
    const [row] = await ctx.sql(`select count(*)::int as created from ${waitingTable(file)} where not known`);
    return { created: row!.created as number, updated: 0 };
  },

  async apply(ctx, file) {
    const created = await ctx.sql(
      `insert into inspection_item (id, code, version, state, name, sub_item, category, basis, object_kind, methods, content, papers, ratio_min,
         ratio_max, frequency_operator, frequency_count, inspector_tag, division_id, division_name, level, link_code, in_force_from)
       select entry_id, code, 1, 'DRAFT', name, sub_item, category, basis, object_kind, methods, content, papers, ratio_min,
         ratio_max, frequency_operator, frequency_count, inspector_tag, $1, $2, level, link_code, in_force_from
       from ${waitingTable(file)} where not known returning id`,
      [file.divisionId, file.divisionName],
    );
    await ctx.sql(
      `insert into import_change (import_id, entry_id, row, before)
       select $1, entry_id, row, null from ${waitingTable(file)} where not known`,
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

const IS_NEWEST =
  'not exists (select 1 from inspection_item later where later.code = item.code and later.version > item.version)';

/** What a version says, by the columns of the sheet, and when a row says otherwise. */
const FIELDS: readonly (readonly [key: string, column: string, differ: (row: string, item: string) => string])[] = [
  ['name', 'name', by(asRead)],
  ['subItem', 'sub_item', by(asRead)],
  ['category', 'category', by(asItIs)],
  ['basis', 'basis', by(asRead)],
  ['objectKind', 'object_kind', by(asItIs)],
  ['methods', 'methods', by(asItIs)],
  ['content', 'content', by(asRead)],
  ['papers', 'papers', inPapers],
  ['ratioMin', 'ratio_min', by(asShown)],
  ['ratioMax', 'ratio_max', by(asShown)],
  ['frequencyOperator', 'frequency_operator', by(asItIs)],
  ['frequencyCount', 'frequency_count', by(asItIs)],
  ['inspectorTag', 'inspector_tag', by(asItIs)],
  ['level', 'level', by(asItIs)],
  ['linkCode', 'link_code', by(asRead)],
  ['inForceFrom', 'in_force_from', by(asItIs)],
];

/** The keys of the columns in which a row says otherwise than the version `item`; an empty array where it says the same. */
function differing(row: string): string {
  const each = FIELDS.map(
    ([key, column, differ]) => `case when ${differ(`${row}.${column}`, `item.${column}`)} then '${key}' end`,
  );
  return `array_remove(array[${each.join(', ')}]::text[], null)`;
}

/** What is other once both are as a sheet gives them back. */
function by(read: (column: string) => string): (row: string, item: string) => string {
  return (row, item) => `${read(row)} is distinct from ${read(item)}`;
}

/** Entry by entry; in a file from before entries were quoted, those that hold a separator have come apart. */
function inPapers(row: string, item: string): string {
  return `(${row} <> ${listed(item)} and ${row} <> ${cameApart(item)})`;
}

function asItIs(column: string): string {
  return column;
}

/** Excel keeps fifteen digits of a number, and so does this cast. */
function asShown(column: string): string {
  return `${column}::numeric`;
}

/** A cell is read without blanks around it, without what nobody sees, and with one kind of line break. */
function asRead(column: string): string {
  return `nullif(btrim(replace(regexp_replace(${column}, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'), e'\\r\\n', e'\\n'), e' \\t\\n\\r\u00a0\u3000'), '')`;
}

/** The entries of a list as its cell gives them back: each once, and none that is empty. */
function listed(column: string): string {
  return entriesIn(`unnest(${column})`);
}

function cameApart(column: string): string {
  return entriesIn(`regexp_split_to_table(array_to_string(${column}, '、'), '[、,，;；\\n]')`);
}

function entriesIn(pieces: string): string {
  return `array(select entry from (select ${asRead('piece')} as entry, place from ${pieces} with ordinality as one (piece, place)) as entries
    where entry is not null group by entry order by min(place))`;
}

/** Why a row that says otherwise than the list is not taken, and what leads on. */
function saysOtherwise(code: string, state: ItemState, keys: readonly string[]): Bilingual {
  const titles = titlesOf(itemColumns, keys);
  const remedy = REMEDY[state];
  return {
    zh: `事项 ${code} 已存在，本行${titles.zh}与清单不同；${remedy.zh}`,
    en: `Item ${code} exists, and this row says otherwise in ${titles.en}. ${remedy.en}`,
  };
}

const UNDER_WAY: Bilingual = {
  zh: '该版本正在备案，请恢复原值；要改的，待司法局退回或确认后在清单中办理',
  en: 'It is being filed: put the values back; to change it, wait until the Justice Bureau returns or acknowledges it',
};

const REMEDY: Readonly<Record<ItemState, Bilingual>> = {
  DRAFT: {
    zh: '请恢复原值，或在清单中修改该草稿',
    en: 'Put the values back, or edit the draft on the list',
  },
  FILED: UNDER_WAY,
  ACKNOWLEDGED: UNDER_WAY,
  IN_FORCE: { zh: '请恢复原值，或在清单中修订', en: 'Put the values back, or revise it on the list' },
  LAPSED: {
    zh: '该事项已失效，请恢复原值，或用新编码登记',
    en: 'It has lapsed: put the values back, or enter it under a new code',
  },
};

function sameAs(row: number): Bilingual {
  return { zh: `与第 ${row} 行重复，请只留一行`, en: `The same as row ${row}; keep one of them` };
}

async function putOnTrail(ctx: Context, file: SheetImport): Promise<void> {
  const { accountId, name, organizationName } = importerOf(ctx, file);
  await ctx.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details, request_id)
     select $1, $2, $3, $4, 'item.imported', 'InspectionItem', entry_id::text, json_build_object('importId', import_id, 'row', row), $5
     from import_change where import_id = $6`,
    [ctx.now, accountId, name, organizationName, ctx.requestId, file.id],
  );
}
