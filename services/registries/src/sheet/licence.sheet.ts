import type { Bilingual } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { passesInSql } from '../licence/licence.rules.ts';
import { ENDS_BEFORE, licenceRows } from './rows/licence.rows.ts';
import { WHY_NOT_THIS_OBJECT } from './why-not-this-object.ts';
import { importerOf, MOST_OBJECTIONS, type RegisterSheet, type SheetActor } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { waitingTable } from './waiting-rows.ts';

/**
 * The licences of objects: one is known by its issuer and number. A renewal is the same paper with a later day; a row that says what is registered
 * changes nothing, whosever it is; a paper of a duplicate that stands with the record that is kept becomes that one's own.
 */
export const licenceSheet: RegisterSheet = {
  ...licenceRows,
  verb: 'object.update',
  async match(ctx, file) {
    const waiting = waitingTable(file);
    await ctx.sql(
      `update ${waiting} arriving set known = true, entry_id = found.id
       from ${waiting} asked cross join lateral
         (select id from licence where licence.issuer = asked.issuer and licence.number = asked.number limit 1) found
       where arriving.row = asked.row`,
    );
  },

  async objections(ctx, file) {
    const waiting = waitingTable(file);
    const rows = await ctx.sql(
      `with changing as materialized (
         select arriving.row, arriving.credit_code, licence.object_id
         from ${waiting} arriving left join licence on arriving.known and licence.id = arriving.entry_id
           left join inspection_object object on ${NAMED}
         where not arriving.known or ${DIFFERS}
       ), holder as materialized (
         select changing.row, object.* from changing join inspection_object object on object.credit_code = changing.credit_code
         union all
         select changing.row, object.* from changing join inspection_object object on object.id = changing.object_id
         where changing.credit_code is null
       )
       select row, 'OBJECT' as why, credit_code as said
         from ${waiting} arriving where credit_code is not null
           and not exists (select 1 from inspection_object where credit_code = arriving.credit_code)
       union all
       select row, 'CODE', '' from ${waiting} where credit_code is null and not known
       union all
       select row, 'OWNER', division_name from holder where not $2 and division_id <> $1
       union all
       select row, 'CLOSED', name from holder where status = 'DEREGISTERED'
       union all
       select row, 'DUPLICATE', kept.name from holder join inspection_object kept on kept.id = holder.duplicate_of
       union all
       select row, 'TAKEN', holder.name
         from ${waiting} arriving join licence on licence.id = arriving.entry_id
           join inspection_object holder on holder.id = licence.object_id
           join inspection_object object on object.credit_code = arriving.credit_code
         where arriving.known and holder.id <> object.id and not ${passesInSql('holder', 'object')}
       union all
       select row, 'ENDED', licence.ended_on::text
         from ${waiting} arriving join licence on licence.id = arriving.entry_id
         where arriving.known and licence.ended_on is not null
       union all
       select row, 'BEFORE', ''
         from ${waiting} arriving join licence on licence.id = arriving.entry_id
         where arriving.known and num_nulls(arriving.issued_on, arriving.valid_to) = 1
           and coalesce(arriving.valid_to, licence.valid_to) < coalesce(arriving.issued_on, licence.issued_on)
       union all
       select arriving.row, 'TWICE', first.row::text from ${waiting} arriving join (
           select min(row) as row, issuer, number from ${waiting} group by issuer, number having count(*) > 1
         ) first on first.issuer = arriving.issuer and first.number = arriving.number and arriving.row > first.row
       order by row, why limit ${MOST_OBJECTIONS}`,
      [file.divisionId, file.mayTouchAll],
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: WHY[row.why as keyof typeof WHY](row.said as string),
    }));
  },

  async foresee(ctx, file) {
    const waiting = waitingTable(file);
    const [row] = await ctx.sql(
      `select (select count(*)::int from ${waiting} where not known) as created,
         (select count(*)::int from ${known(waiting)} where arriving.known and ${DIFFERS}) as updated`,
    );
    return { created: row!.created as number, updated: row!.updated as number };
  },

  async apply(ctx, file) {
    const waiting = waitingTable(file);
    const updated = await noteWhatWas(ctx, file);
    await ctx.sql(
      `update licence set object_id = coalesce(object.id, licence.object_id),
         ${FIELDS.map((field) => `${field} = coalesce(arriving.${field}, licence.${field})`).join(', ')}
       from import_change change join ${waiting} arriving on arriving.row = change.row
         left join inspection_object object on object.credit_code = arriving.credit_code
       where change.import_id = $1 and licence.id = change.entry_id`,
      [file.id],
    );
    const created = await ctx.sql(
      `with come as (
         insert into licence (id, object_id, kind, title, number, issuer, issued_on, valid_to)
         select arriving.entry_id, object.id, arriving.kind, arriving.title, arriving.number, arriving.issuer, arriving.issued_on, arriving.valid_to
         from ${waiting} arriving join inspection_object object on object.credit_code = arriving.credit_code
         where not arriving.known returning id
       ), noted as (
         insert into import_change (import_id, entry_id, row, before)
         select $1, arriving.entry_id, arriving.row, null from ${waiting} arriving join come on come.id = arriving.entry_id returning 1
       )
       select count(*)::int as count from noted`,
      [file.id],
    );
    await touchHolders(ctx, file);
    const by = importerOf(ctx, file);
    await putOnTrail(ctx, file, { action: 'object.licenceMoved', by, of: FORMER_HOLDER, more: GONE });
    await putOnTrail(ctx, file, { action: 'object.licenceRecorded', by, of: HOLDER, more: CONTENT });
    return { created: created[0]!.count as number, updated };
  },

  async changedSince(ctx, file) {
    // What was done to a licence afterwards is on the trail of its holder.
    const [row] = await ctx.sql(
      `select count(*)::int as changed from import_change change
       left join licence on licence.id = change.entry_id
       where change.import_id = $1 and (licence.id is null or exists (
         select 1 from audit_entry done where done.subject_type = 'InspectionObject' and done.subject_id = licence.object_id::text
           and done.action in ('object.licenceRecorded', 'object.licenceEnded') and done.at >= $2
           and done.details->>'importId' is distinct from $1::text))`,
      [file.id, file.finishedAt],
    );
    return row!.changed as number;
  },

  async takeBack(ctx, file, by) {
    await touchHolders(ctx, file);
    for (const of of [HOLDER, FORMER_HOLDER] as const)
      await putOnTrail(ctx, file, { action: 'object.restored', by, of });
    await ctx.sql(
      `delete from licence using import_change change where change.import_id = $1 and change.before is null and licence.id = change.entry_id`,
      [file.id],
    );
    await ctx.sql(
      `update licence set object_id = was.object_id, ${FIELDS.map((field) => `${field} = was.${field}`).join(', ')}
       from import_change change, jsonb_populate_record(null::licence, change.before) was
       where change.import_id = $1 and change.before is not null and licence.id = change.entry_id`,
      [file.id],
    );
  },
};

const WHY = {
  OBJECT: (code: string): Bilingual => ({
    zh: `名录库中没有代码为 ${code} 的对象`,
    en: `No object of the registry has the code ${code}`,
  }),
  CODE: (): Bilingual => ({
    zh: '请填写持证对象的统一社会信用代码；没有代码的对象，其证件在对象页面登记',
    en: 'Enter the credit code of who holds it; a licence of an object without a code is entered on its page',
  }),
  ...WHY_NOT_THIS_OBJECT,
  DUPLICATE: (kept: string): Bilingual => ({
    zh: `该对象已登记为“${kept}”的重复记录，许可证件请登记在“${kept}”名下`,
    en: `This object is marked as a duplicate of “${kept}”; enter the licence with “${kept}”`,
  }),
  TAKEN: (name: string): Bilingual => ({
    zh: `该证件已登记在“${name}”名下`,
    en: `This licence already belongs to “${name}”`,
  }),
  ENDED: (day: string): Bilingual => ({
    zh: `该证件已于 ${day} 注销，如重新启用请在对象页面登记`,
    en: `This licence was ended on ${day}; if it is valid again, enter it on the object’s page`,
  }),
  BEFORE: (): Bilingual => ENDS_BEFORE,
  TWICE: (row: string): Bilingual => ({
    zh: `与第 ${row} 行是同一证件`,
    en: `The same licence as in row ${row}`,
  }),
};

const FIELDS = ['kind', 'title', 'issued_on', 'valid_to'] as const;
/** Whether the row that arrives says something else than the licence that is known, or has it with another object. An empty cell leaves what is registered. */
const DIFFERS = `(licence.object_id <> object.id or ${FIELDS.map((field) => `coalesce(arriving.${field}, licence.${field}) is distinct from licence.${field}`).join(' or ')})`;

/** The rows whose licence is known, with the objects they name. */
function known(waiting: string): string {
  return `${waiting} arriving join licence on licence.id = arriving.entry_id
    join inspection_object object on ${NAMED}`;
}

/** The object a row names: by its code, or without one as the holder of a licence that is known. */
const NAMED =
  '(object.credit_code = arriving.credit_code or (arriving.credit_code is null and object.id = licence.object_id))';

async function noteWhatWas(ctx: Context, file: SheetImport): Promise<number> {
  const [row] = await ctx.sql(
    `with noted as (
       insert into import_change (import_id, entry_id, row, before)
       select $1, licence.id, arriving.row, to_jsonb(licence)
       from ${known(waitingTable(file))}
       where arriving.known and ${DIFFERS} returning 1
     ) select count(*)::int as count from noted`,
    [file.id],
  );
  return row!.count as number;
}

/** Whose licence changed, came or went was brought up to date: the list of stale entries counts from here. */
async function touchHolders(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `update inspection_object object set updated_at = $2
     from import_change change join licence on licence.id = change.entry_id
     where change.import_id = $1 and object.id in (licence.object_id, (change.before->>'object_id')::uuid)`,
    [file.id, ctx.now],
  );
}

/** Whose licence it is, and whose it was where that is another. */
const HOLDER = 'licence.object_id';
const FORMER_HOLDER = 'nullif(was.object_id, licence.object_id)';

interface OnTrail {
  readonly action: string;
  readonly by: SheetActor;
  readonly of: typeof HOLDER | typeof FORMER_HOLDER;
  readonly more?: string;
}

/** On the trail of each holder, present or former. */
async function putOnTrail(
  ctx: Context,
  file: SheetImport,
  { action, by, of, more = `'{}'::jsonb` }: OnTrail,
): Promise<void> {
  await ctx.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details, request_id)
     select $1, $2, $3, $4, $5, 'InspectionObject', (${of})::text,
       jsonb_build_object('importId', change.import_id, 'row', change.row) || ${more}, $6
     from import_change change join licence on licence.id = change.entry_id
       left join lateral jsonb_populate_record(null::licence, change.before) was on true
     where change.import_id = $7 and ${of} is not null`,
    [ctx.now, by.accountId, by.name, by.organizationName, action, ctx.requestId, file.id],
  );
}

/** A licence as an act of a person puts it on the trail. */
function told(licence: string): string {
  return `jsonb_build_object('licenceKind', ${licence}.kind, 'title', ${licence}.title, 'number', ${licence}.number, 'issuer', ${licence}.issuer,
    'issuedOn', ${licence}.issued_on, 'validTo', ${licence}.valid_to, 'endedOn', ${licence}.ended_on)`;
}

const CONTENT = `jsonb_build_object('before', case when was.id is null then null else ${told('was')} end, 'after', ${told('licence')})`;
const GONE = `jsonb_build_object('before', ${told('was')}, 'after', null)`;
