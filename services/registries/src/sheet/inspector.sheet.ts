import type { Context } from '@sunlot/subgraph-kit';
import { inspectorRows } from './rows/inspector.rows.ts';
import { importerOf, MOST_OBJECTIONS, type RegisterSheet, type SheetActor } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { waitingTable } from './waiting-rows.ts';

/** The inspector registry of one unit: a person is known by the staff number. */
export const inspectorSheet: RegisterSheet = {
  ...inspectorRows,
  verb: 'inspector.create',
  async match(ctx, file) {
    await ctx.sql(
      `update ${waitingTable(file)} arriving
       set entry_id = coalesce(found.id, uuidv7()), known = found.id is not null
       from (
         select asked.row, inspector.id from ${waitingTable(file)} asked
         left join inspector on inspector.organization_id = $1 and inspector.staff_number = asked.staff_number
       ) found
       where found.row = arriving.row and (arriving.known or found.id is not null)`,
      [file.divisionId],
    );
  },

  async objections(ctx, file) {
    const rows = await ctx.sql(
      `select arriving.row, holder.name from ${waitingTable(file)} arriving
       join certificate held on held.issuer = arriving.certificate_issuer and held.number = arriving.certificate_number
       join inspector holder on holder.id = held.inspector_id
       where holder.id <> arriving.entry_id
         -- Who left one unit comes to another with the certificate; of another name or id number it is somebody else's.
         and (holder.status <> 'LEFT' or holder.name <> arriving.name or holder.id_number <> arriving.id_number)
       order by arriving.row limit ${MOST_OBJECTIONS}`,
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: {
        zh: `该证件已登记在 ${row.name as string} 名下`,
        en: `This certificate already belongs to ${row.name as string}`,
      },
    }));
  },

  async foresee(ctx, file) {
    const [row] = await ctx.sql(
      `select count(*) filter (where not arriving.known)::int as created,
         count(inspector.id) filter (where arriving.known and ${DIFFERS})::int as updated
       from ${waitingTable(file)} arriving left join inspector on inspector.id = arriving.entry_id`,
    );
    return { created: row!.created as number, updated: row!.updated as number };
  },

  async apply(ctx, file) {
    await ctx.sql(
      `insert into import_change (import_id, entry_id, row, before)
       select $1, inspector.id, arriving.row, to_jsonb(inspector)
       from ${waitingTable(file)} arriving join inspector on inspector.id = arriving.entry_id
       where arriving.known and ${DIFFERS}`,
      [file.id],
    );
    const updated = await update(ctx, file);
    const created = await create(ctx, file);
    await keepCertificates(ctx, file);
    await putOnTrail(ctx, file, 'inspector.imported', importerOf(ctx, file));
    return { created, updated };
  },

  async changedSince(ctx, file) {
    const [row] = await ctx.sql(
      `select count(*)::int as changed from import_change change left join inspector on inspector.id = change.entry_id
       where change.import_id = $1 and (inspector.id is null or inspector.updated_at <> $2
         or (change.before is null and exists (select 1 from recusal where inspector_id = inspector.id)))`,
      [file.id, file.finishedAt],
    );
    return row!.changed as number;
  },

  async takeBack(ctx, file, by) {
    await putOnTrail(ctx, file, 'inspector.restored', by);
    await restore(ctx, file);
  },
};

const FIELDS = [
  'name',
  'initials',
  'roster',
  'certificate_number',
  'certificate_issuer',
  'certificate_valid_from',
  'certificate_valid_to',
  'yearly_check_on',
  'expert',
  'mobile',
  'id_number',
] as const;
const LISTS = ['specialities', 'regions'] as const;
/** Whether the row that arrives says something else than the inspector who is known. */
const DIFFERS = `(${FIELDS.map((field) => `coalesce(arriving.${field}, inspector.${field}) is distinct from inspector.${field}`).join(' or ')}
  or ${LISTS.map((field) => `(cardinality(arriving.${field}) > 0 and arriving.${field} <> inspector.${field})`).join(' or ')})`;

async function update(ctx: Context, file: SheetImport): Promise<number> {
  const taken = [
    ...FIELDS.map((field) => `${field} = coalesce(arriving.${field}, inspector.${field})`),
    ...LISTS.map(
      (field) =>
        `${field} = case when cardinality(arriving.${field}) > 0 then arriving.${field} else inspector.${field} end`,
    ),
  ].join(', ');
  const [row] = await ctx.sql(
    `with done as (
       update inspector set ${taken}, updated_at = $2
       from import_change change join ${waitingTable(file)} arriving on arriving.row = change.row
       where change.import_id = $1 and inspector.id = change.entry_id returning 1
     ) select count(*)::int as count from done`,
    [file.id, file.finishedAt],
  );
  return row!.count as number;
}

async function create(ctx: Context, file: SheetImport): Promise<number> {
  await ctx.sql(
    `insert into inspector (id, name, initials, staff_number, roster, organization_id, organization_name, division_id, certificate_number,
       certificate_issuer, certificate_valid_from, certificate_valid_to, yearly_check_on, specialities, regions, expert, mobile, id_number, status, updated_at)
     select entry_id, name, initials, staff_number, roster, $1, $2, $1, certificate_number, certificate_issuer, certificate_valid_from,
       certificate_valid_to, yearly_check_on, specialities, regions, coalesce(expert, false), mobile, id_number, 'ACTIVE', $3
     from ${waitingTable(file)} where not known`,
    [file.divisionId, file.divisionName, file.finishedAt],
  );
  const [row] = await ctx.sql(
    `with noted as (
       insert into import_change (import_id, entry_id, row, before)
       select $1, entry_id, row, null from ${waitingTable(file)} where not known returning 1
     ) select count(*)::int as count from noted`,
    [file.id],
  );
  return row!.count as number;
}

async function keepCertificates(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into certificate (inspector_id, issuer, number, valid_from, valid_to, yearly_check_on, holder_left)
     select inspector.id, arriving.certificate_issuer, arriving.certificate_number, arriving.certificate_valid_from,
       arriving.certificate_valid_to, arriving.yearly_check_on, inspector.status = 'LEFT'
     from import_change change join ${waitingTable(file)} arriving using (row) join inspector on inspector.id = change.entry_id
     where change.import_id = $1 and arriving.certificate_number is not null
     on conflict (inspector_id, issuer, number) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       yearly_check_on = coalesce(excluded.yearly_check_on, certificate.yearly_check_on)`,
    [file.id],
  );
}

async function putOnTrail(ctx: Context, file: SheetImport, action: string, by: SheetActor): Promise<void> {
  await ctx.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details, request_id)
     select $1, $2, $3, $4, $5, 'Inspector', entry_id::text, json_build_object('importId', import_id, 'row', row), $6
     from import_change where import_id = $7`,
    [ctx.now, by.accountId, by.name, by.organizationName, action, ctx.requestId, file.id],
  );
}

async function restore(ctx: Context, file: SheetImport): Promise<void> {
  // The certificate the list brought goes, or says again what it said: of several any one that counts makes a person eligible.
  await ctx.sql(
    `with brought as (
       select held.id, was.certificate_number as number, was.certificate_issuer as issuer, was.certificate_valid_from as valid_from,
         was.certificate_valid_to as valid_to, was.yearly_check_on
       from import_change change
       join inspector on inspector.id = change.entry_id
       join certificate held on held.inspector_id = inspector.id and held.number = inspector.certificate_number
         and held.issuer = inspector.certificate_issuer
       cross join lateral jsonb_populate_record(null::inspector, change.before) was
       where change.import_id = $1 and change.before is not null
     ), put_back as (
       update certificate held set valid_from = brought.valid_from, valid_to = brought.valid_to, yearly_check_on = brought.yearly_check_on
       from brought where held.id = brought.id and held.number = brought.number and held.issuer = brought.issuer
     )
     delete from certificate using brought
     where certificate.id = brought.id and (brought.number, brought.issuer) is distinct from (certificate.number, certificate.issuer)`,
    [file.id],
  );
  await ctx.sql(
    'delete from certificate using import_change change where change.import_id = $1 and change.before is null and inspector_id = change.entry_id',
    [file.id],
  );
  await ctx.sql(
    'delete from inspector using import_change change where change.import_id = $1 and change.before is null and id = change.entry_id',
    [file.id],
  );
  const given = [...FIELDS, ...LISTS, 'updated_at'].map((field) => `${field} = was.${field}`).join(', ');
  await ctx.sql(
    `update inspector set ${given}
     from import_change change, jsonb_populate_record(null::inspector, change.before) was
     where change.import_id = $1 and change.before is not null and inspector.id = change.entry_id`,
    [file.id],
  );
}
