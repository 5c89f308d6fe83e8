import type { Bilingual } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { objectRows } from './rows/object.rows.ts';
import { WHY_NOT_THIS_OBJECT } from './why-not-this-object.ts';
import { importerOf, MOST_OBJECTIONS, type RegisterSheet, type SheetActor } from './register-sheet.ts';
import { clearBesideObjects, comingObjects, layBesideObjects, sayListComesIn } from './beside-objects.ts';
import { settleSearch } from './settle-search.job.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { waitingTable } from './waiting-rows.ts';

/** The object registry: an entry is known by its code, one without a code by its name, kind and division. */
export const objectSheet: RegisterSheet = {
  ...objectRows,
  verb: 'object.create',
  // Row by row through the index, which `lateral` and `limit` insist on: joined whole, a short list would read the register through. Where the
  // register has several of one name without a code, an export has them in the order of their ids.
  async match(ctx, file) {
    const waiting = waitingTable(file);
    await ctx.sql(
      `with found as materialized (
         select asked.row, known.id from ${waiting} asked cross join lateral
           (select id from inspection_object object where object.credit_code = asked.credit_code limit 1) known
         where asked.credit_code is not null
         union all
         select asked.row, known.id
         from (select *, row_number() over (partition by name, kind, division_name order by row) as nth
           from ${waiting} where credit_code is null) asked
         cross join lateral
           (select id from inspection_object object where object.name = asked.name and object.kind = asked.kind and object.credit_code is null
              and case when asked.division_name is null then object.division_id = $1 else object.division_name = asked.division_name end
            order by id limit 1 offset asked.nth - 1) known
       ) update ${waiting} arriving set known = true, entry_id = found.id from found where arriving.row = found.row`,
      [file.divisionId],
    );
  },

  // That a code was free says the index of codes when the row comes in; that a name was, nobody says.
  async stillStands(ctx, file) {
    const [row] = await ctx.sql(
      `select exists (select 1 from ${waitingTable(file)} where credit_code is null)
         or exists (select 1 from ${waitingTable(file)} arriving left join inspection_object object on object.id = arriving.entry_id
           where arriving.known and (object.credit_code is distinct from arriving.credit_code
             or object.status = 'DEREGISTERED' or (object.division_id <> $1 and not $2))) as moved`,
      [file.divisionId, file.mayTouchAll],
    );
    return !row!.moved;
  },

  // That a code stands twice in the file was seen while it was read. What says what is registered changes nothing, whosever it is.
  async objections(ctx, file) {
    const rows = await ctx.sql(
      `select row, 'OWNER' as why, object.division_name as said
         from ${waitingTable(file)} arriving join inspection_object object on object.id = arriving.entry_id
         where arriving.known and not $2 and object.division_id <> $1 and ${DIFFERS}
       union all
       select row, 'CLOSED', object.name
         from ${waitingTable(file)} arriving join inspection_object object on object.id = arriving.entry_id
         where arriving.known and object.status = 'DEREGISTERED' and ${DIFFERS}
       union all
       select row, 'OTHER', division_name from ${waitingTable(file)} where not known and division_name <> $3
       union all
       select row, 'ITEM', code from ${waitingTable(file)} arriving, unnest(item_codes) code
         where not item_codes <@ array(select item.code from inspection_item item)
           and code not in (select item.code from inspection_item item)
       union all
       select arriving.row, 'TWICE', first.row::text from ${waitingTable(file)} arriving join (
           select min(row) as row, kind, name, coalesce(division_name, $3) as division from ${waitingTable(file)}
           where credit_code is null group by kind, name, division having count(*) > 1
         ) first on arriving.kind = first.kind and arriving.name = first.name and coalesce(arriving.division_name, $3) = first.division
         where arriving.credit_code is null and not arriving.known and arriving.row > first.row
       order by row limit ${MOST_OBJECTIONS}`,
      [file.divisionId, file.mayTouchAll, file.divisionName],
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: WHY[row.why as keyof typeof WHY](row.said as string),
    }));
  },

  async foresee(ctx, file) {
    const [row] = await ctx.sql(
      `select (select count(*)::int from ${waitingTable(file)} where not known) as created,
         (select count(*)::int from ${waitingTable(file)} arriving join inspection_object object on object.id = arriving.entry_id
            where arriving.known and ${DIFFERS}) as updated`,
    );
    return { created: row!.created as number, updated: row!.updated as number };
  },

  async apply(ctx, file) {
    await letWordsWait(ctx, file, 'imported');
    await noteWhatWas(ctx, file);
    const updated = await update(ctx, file);
    await setItems(ctx, file);
    const created = await create(ctx, file);
    await putChangesOnTrail(ctx, file, 'object.imported', importerOf(ctx, file));
    return { created, updated };
  },

  beside: { layDown: layBesideObjects, clearAway: clearBesideObjects },

  async changedSince(ctx, file) {
    const [row] = await ctx.sql(
      `select $3::int - (select count(*)::int from inspection_object object where ${BROUGHT} and object.times_drawn = 0
           and not exists (select 1 from recusal where object_id = object.id) and not exists (select 1 from object_mark where object_id = object.id))
         + (select count(*)::int from import_change change left join inspection_object object on object.id = change.entry_id
           where change.import_id = $1 and change.before is not null and object.updated_at is distinct from $2) as changed`,
      [file.id, file.finishedAt, file.created],
    );
    return row!.changed as number;
  },

  async takeBack(ctx, file, by) {
    await letWordsWait(ctx, file, 'undone');
    await putChangesOnTrail(ctx, file, 'object.restored', by);
    await restore(ctx, file);
  },
};

const WHY = {
  ...WHY_NOT_THIS_OBJECT,
  ITEM: (code: string): Bilingual => ({
    zh: `没有编码为 ${code} 的抽查事项`,
    en: `There is no inspection item ${code}`,
  }),
  TWICE: (row: string): Bilingual => ({
    zh: `与第 ${row} 行是同一对象`,
    en: `The same object as in row ${row}`,
  }),
};

const FIELDS = [
  'name',
  'kind',
  'district_code',
  'zone',
  'address',
  'legal_representative',
  'contact',
  'phone',
  'status',
  'registration_authority',
  'industry',
  'founded_on',
] as const;

/** An object this import brought and nobody changed: $1 is the import, $2 when it came in. */
const BROUGHT = 'object.import_id = $1 and object.updated_at = $2';

/** Whether the row that arrives says something else than the object that is known. */
const DIFFERS = `(${FIELDS.map((field) => `coalesce(arriving.${field}, object.${field}) is distinct from object.${field}`).join(' or ')}
  or (cardinality(arriving.labels) > 0 and arriving.labels <> object.labels)
  or (cardinality(arriving.item_codes) > 0 and arriving.item_codes is distinct from
    (select array_agg(item_code order by item_code) from object_item where object_id = object.id)))`;

async function noteWhatWas(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into import_change (import_id, entry_id, row, before)
     select $1, object.id, arriving.row,
       to_jsonb(object) || jsonb_build_object('item_codes', (select coalesce(jsonb_agg(item_code), '[]') from object_item where object_id = object.id))
     from ${waitingTable(file)} arriving join inspection_object object on object.id = arriving.entry_id
     where arriving.known and ${DIFFERS}`,
    [file.id],
  );
}

async function update(ctx: Context, file: SheetImport): Promise<number> {
  const taken = [...FIELDS, 'initials']
    .map((field) => `${field} = coalesce(arriving.${field}, object.${field})`)
    .join(', ');
  return counted(
    ctx,
    `update inspection_object object set ${taken},
       labels = case when cardinality(arriving.labels) > 0 then arriving.labels else object.labels end, updated_at = $2
     from import_change change join ${waitingTable(file)} arriving on arriving.row = change.row
     where change.import_id = $1 and object.id = change.entry_id`,
    [file.id, file.finishedAt],
  );
}

/**
 * Words that change or come in this transaction are found from the first moment; a job gives them their place in the search index, and sees to what
 * follows from them.
 */
async function letWordsWait(ctx: Context, { id }: SheetImport, why: 'imported' | 'undone'): Promise<void> {
  await sayListComesIn(ctx);
  ctx.enqueue(settleSearch, { importId: id }, { jobId: `registries.settle-search.${id}.${why}` });
}

/** The objects themselves; `layBesideObjects` brings the rest of them. */
function create(ctx: Context, file: SheetImport): Promise<number> {
  return counted(
    ctx,
    `insert into inspection_object (id, name, initials, credit_code, credit_code_kind, kind, district_code, zone, address,
       legal_representative, contact, phone, status, registration_authority, industry, founded_on, labels, division_id, division_name, updated_at,
       import_id, import_row)
     select id, name, initials, credit_code, credit_code_kind, kind, district_code, zone, address,
       legal_representative, contact, phone, coalesce(status, 'ACTIVE'), registration_authority, industry, founded_on, labels, $2, $3, $4,
       $1, row
     from (${comingObjects(file)}) coming`,
    [file.id, file.divisionId, file.divisionName, file.finishedAt],
  );
}

/** How many rows a statement wrote, without their coming here. */
async function counted(ctx: Context, statement: string, params: readonly unknown[]): Promise<number> {
  const [row] = await ctx.sql(
    `with done as (${statement} returning 1) select count(*)::int as count from done`,
    params,
  );
  return row!.count as number;
}

/** The items of objects the list changes; those it brings bring theirs. */
async function setItems(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `delete from object_item applies using import_change change join ${waitingTable(file)} arriving on arriving.row = change.row
     where change.import_id = $1 and change.before is not null and applies.object_id = change.entry_id
       and cardinality(arriving.item_codes) > 0 and applies.item_code <> all(arriving.item_codes)`,
    [file.id],
  );
  await ctx.sql(
    `insert into object_item (object_id, item_code)
     select change.entry_id, unnest(arriving.item_codes) from import_change change join ${waitingTable(file)} arriving on arriving.row = change.row
     where change.import_id = $1 and change.before is not null on conflict do nothing`,
    [file.id],
  );
}

/** An entry for each object the list changed; those it brought say so themselves (`historyOfObject`). */
async function putChangesOnTrail(ctx: Context, file: SheetImport, action: string, by: SheetActor): Promise<void> {
  await ctx.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details, request_id)
     select $1, $2, $3, $4, $5, 'InspectionObject', entry_id::text, ('{"importId":"' || import_id || '","row":' || row || '}')::json, $6
     from import_change where import_id = $7 and before is not null`,
    [ctx.now, by.accountId, by.name, by.organizationName, action, ctx.requestId, file.id],
  );
}

async function restore(ctx: Context, file: SheetImport): Promise<void> {
  await takeAway(ctx, file);
  const given = [...FIELDS, 'initials', 'labels', 'updated_at'].map((field) => `${field} = was.${field}`).join(', ');
  await ctx.sql(
    `update inspection_object object set ${given}
     from import_change change, jsonb_populate_record(null::inspection_object, change.before) was
     where change.import_id = $1 and change.before is not null and object.id = change.entry_id`,
    [file.id],
  );
  await ctx.sql(
    'delete from object_item using import_change change where change.import_id = $1 and object_id = change.entry_id',
    [file.id],
  );
  await ctx.sql(
    `insert into object_item (object_id, item_code)
     select change.entry_id, jsonb_array_elements_text(change.before->'item_codes') from import_change change
     where change.import_id = $1 and change.before is not null`,
    [file.id],
  );
}

/** The objects the import brought. They have no entry any more to say so, nor from which row; `import_change` does. */
async function takeAway(ctx: Context, { id, finishedAt, created }: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into import_change (import_id, entry_id, row, before)
     select import_id, object.id, import_row, null from inspection_object object where ${BROUGHT} on conflict do nothing`,
    [id, finishedAt],
  );
  const gone = await counted(ctx, `delete from inspection_object object where ${BROUGHT}`, [id, finishedAt]);
  // Begun anew, the undo finds who was changed, and leaves everything as it is.
  if (gone !== created) throw new Error(`of ${created} objects of import ${id} only ${gone} are as they came`);
}
