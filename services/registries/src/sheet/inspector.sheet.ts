import type { Bilingual } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { spellingInSql } from '../inspector/certificate-number.ts';
import { standsInTheWayInSql } from '../inspector/certificate-holder.ts';
import { countsInSql } from '../inspector/eligibility.ts';
import { firstDayInSql } from '../inspector/inspector.rules.ts';
import { inspectorColumns } from './inspector.columns.ts';
import { inspectorRows } from './rows/inspector.rows.ts';
import { importerOf, MOST_OBJECTIONS, type Outcome, type RegisterSheet, type SheetActor } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { titlesOf } from './titles-of.ts';
import { waitingTable } from './waiting-rows.ts';

/**
 * The inspector registry: a person is known by unit and staff number, one without a number by the name. Each row has a certificate at most, and all
 * rows of a person mean one entry. A certificate renewed ahead of its end goes on counting until then.
 */
export const inspectorSheet: RegisterSheet = {
  ...inspectorRows,
  verb: 'inspector.create',
  async match(ctx, file) {
    const waiting = waitingTable(file);
    await ctx.sql(
      `with found as materialized (
         select distinct on (asked.row) asked.row, person.id from ${waiting} asked join inspector person
           on upper(person.staff_number) = upper(asked.staff_number) and ${OF_THE_UNIT}
         order by asked.row, person.staff_number = asked.staff_number desc, person.id
       ), nameless as materialized (
         select distinct on (asked.row) asked.row, person.id from ${waiting} asked join inspector person
           on asked.staff_number is null and person.staff_number is null and person.name = asked.name and ${OF_THE_UNIT}
         order by asked.row, person.id
       )
       update ${waiting} arriving set entry_id = meant.entry_id, known = meant.known
       from (
         select asked.row, person.id is not null as known, coalesce(person.id,
             first_value(asked.entry_id) over (partition by upper(asked.staff_number), case when asked.staff_number is null then asked.name end
               order by asked.row)) as entry_id
         from ${waiting} asked left join (select * from found union all select * from nameless) person using (row)
       ) meant where meant.row = arriving.row`,
      [file.divisionId, file.mayTouchAll],
    );
    // A certificate is written in the list as it is registered, so that it is found by its number.
    await ctx.sql(
      `update ${waiting} arriving set certificate_issuer = held.issuer, certificate_number = held.number
       from certificate held
       where ${spellingInSql('held.issuer')} = ${spellingInSql('arriving.certificate_issuer')}
         and ${spellingInSql('held.number')} = ${spellingInSql('arriving.certificate_number')}
         and not exists (select 1 from certificate exact where exact.issuer = arriving.certificate_issuer and exact.number = arriving.certificate_number)`,
    );
    await ctx.sql(
      `update ${waiting} arriving set certificate_valid_from = ${firstDayInSql('held', 'arriving.certificate_valid_from', '$1::date')}
       from certificate held
       where arriving.known and held.inspector_id = arriving.entry_id and held.issuer = arriving.certificate_issuer
         and held.number = arriving.certificate_number`,
      [ctx.today],
    );
  },

  async objections(ctx, file) {
    const waiting = waitingTable(file);
    const rows = await ctx.sql(
      `with person as materialized (${people(file)})
       select arriving.row, 'TAKEN' as why, holder.name as said, null::text[] as keys
         from ${waiting} arriving
         join certificate held on held.issuer = arriving.certificate_issuer and held.number = arriving.certificate_number
         join inspector holder on holder.id = held.inspector_id
         where holder.id <> arriving.entry_id
           and ${standsInTheWayInSql('holder', 'arriving')}
           and not exists (select 1 from certificate own where own.inspector_id = arriving.entry_id
             and own.issuer = held.issuer and own.number = held.number)
       union all
       select row, 'UNIT', organization_name, null from ${waiting} where not known and organization_name <> $1
       union all
       select row, 'NUMBER', name, null from ${waiting} where not known and staff_number is null
       union all
       select row, 'AHEAD', null, null from ${waiting} where yearly_check_on > $2::date
       union all
       select arriving.row, 'OTHERWISE', person.row::text, ${OTHERWISE}
         from ${waiting} arriving join person using (entry_id) where cardinality(${OTHERWISE}) > 0
       union all
       select row, 'TWICE', first::text, null
         from (select row, min(row) over (partition by arriving.certificate_issuer, arriving.certificate_number,
               case when person.status = 'LEFT' then person.id end) as first
           from ${waiting} arriving left join inspector person on person.id = arriving.entry_id
           where arriving.certificate_number is not null) alike
         where first < row
       union all
       select arriving.row, 'TWICE', person.row::text, null
         from ${waiting} arriving join person using (entry_id) where arriving.certificate_number is null and arriving.row > person.row
       order by row, why limit ${MOST_OBJECTIONS}`,
      [file.divisionName, ctx.today],
    );
    return rows.map((row) => ({
      row: row.row as number,
      reason: WHY[row.why as keyof typeof WHY](row.said as string, (row.keys ?? []) as string[]),
    }));
  },

  async foresee(ctx, file) {
    return movesIn(ctx, file);
  },

  async apply(ctx, file) {
    const moves = await movesIn(ctx, file);
    await noteWhatWas(ctx, file);
    await update(ctx, file);
    await create(ctx, file);
    await keepCertificates(ctx, file);
    await putOnTrail(ctx, file, 'inspector.imported', importerOf(ctx, file));
    return moves;
  },

  // A list that came in before its certificates were noted cannot give them back.
  async changedSince(ctx, file) {
    const [row] = await ctx.sql(
      `select count(*)::int as changed from import_change change left join inspector on inspector.id = change.entry_id
       where change.import_id = $1 and (inspector.id is null or inspector.updated_at <> $2
         or (change.before is not null and change.before->'certificates' is null)
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

/** Whose list it is: $1 is the unit it comes in for, and $2 whether its rows may mean the people of others, whom they then name. */
const OF_THE_UNIT = `case when asked.organization_name is null then person.organization_id = $1
  else person.organization_name = asked.organization_name and ($2 or $1 in (person.organization_id, person.division_id)) end`;

const WHY = {
  TAKEN: (name: string): Bilingual => ({
    zh: `该证件已登记在 ${name} 名下`,
    en: `This certificate already belongs to ${name}`,
  }),
  UNIT: (unit: string): Bilingual => ({
    zh: `新登记人员的所属单位为${unit}，与本次导入的单位不同；请由该单位导入，或将本列留空`,
    en: `This person is new and said to be of ${unit}, which is not whom the list comes in for; let them bring it in, or leave the cell empty`,
  }),
  NUMBER: (name: string): Bilingual => ({
    zh: `请填写工号：名录库中没有未填工号的“${name}”`,
    en: `Enter the staff number: nobody called “${name}” is registered without one`,
  }),
  AHEAD: (): Bilingual => ({
    zh: '年检日期晚于今天，请在年检完成后登记',
    en: 'The yearly check has not happened yet; note it once it has taken place',
  }),
  OTHERWISE: (row: string, keys: readonly string[]): Bilingual => {
    const titles = titlesOf(inspectorColumns, keys);
    return {
      zh: `与第 ${row} 行是同一人，但${titles.zh}不同`,
      en: `The same person as in row ${row}, but with another ${titles.en}`,
    };
  },
  TWICE: (row: string): Bilingual => ({
    zh: `与第 ${row} 行重复，请只留一行；同一人的多个证件，每行填一个`,
    en: `The same as row ${row}; keep one of them. Somebody with several certificates has one in each row`,
  }),
};

/** What a person is called in the sheet, and in the register. */
const FIELDS = [
  ['name', 'name'],
  ['roster', 'roster'],
  ['expert', 'expert'],
  ['mobile', 'mobile'],
  ['idNumber', 'id_number'],
] as const;
const LISTS = ['specialities', 'regions'] as const;

/** The persons of a file, each with what the first of the rows says that says anything of it. */
function people(file: SheetImport): string {
  const fields = ['staff_number', 'initials', ...FIELDS.map(([, column]) => column)].map(
    (column) => `(array_agg(${column} order by row) filter (where ${column} is not null))[1] as ${column}`,
  );
  // Lists of different length have no common array to stand in; no entry of them has a comma.
  const lists = LISTS.map(
    (column) =>
      `coalesce(string_to_array((array_agg(array_to_string(${column}, ',') order by row) filter (where cardinality(${column}) > 0))[1], ','), '{}')
         as ${column}`,
  );
  return `select entry_id, min(row) as row, bool_and(known) as known, ${[...fields, ...lists].join(', ')} from ${waitingTable(file)} group by entry_id`;
}

/** The keys of the columns in which a row says otherwise than the person's first one. */
const OTHERWISE = `array_remove(array[${[
  ...FIELDS.map(([key, column]) => `case when arriving.${column} <> person.${column} then '${key}' end`),
  ...LISTS.map(
    (column) =>
      `case when cardinality(arriving.${column}) > 0 and arriving.${column} <> person.${column} then '${column}' end`,
  ),
].join(', ')}]::text[], null)`;

/** Whether a row says something else of the person than is registered. */
const PERSON_DIFFERS = [
  ...FIELDS.map(
    ([, column]) => `coalesce(arriving.${column}, inspector.${column}) is distinct from inspector.${column}`,
  ),
  ...LISTS.map((column) => `(cardinality(arriving.${column}) > 0 and arriving.${column} <> inspector.${column})`),
].join(' or ');

/** Whether it says something else: of the person, or of a certificate, or brings one that is new. */
const DIFFERS = `(${PERSON_DIFFERS} or (arriving.certificate_number is not null and not exists (
  select 1 from certificate held where held.inspector_id = inspector.id
    and held.issuer = arriving.certificate_issuer and held.number = arriving.certificate_number
    and held.valid_from = arriving.certificate_valid_from and held.valid_to = arriving.certificate_valid_to
    and coalesce(arriving.yearly_check_on, held.yearly_check_on) is not distinct from held.yearly_check_on
    and coalesce(arriving.certificate_category, held.category) is not distinct from held.category
    and coalesce(arriving.certificate_region, held.region) is not distinct from held.region)))`;

/** How many rows are of people who are new, and how many say something else than is registered. */
async function movesIn(ctx: Context, file: SheetImport): Promise<Outcome> {
  const [row] = await ctx.sql(
    `select count(*) filter (where not arriving.known)::int as created,
       count(inspector.id) filter (where arriving.known and ${DIFFERS})::int as updated
     from ${waitingTable(file)} arriving left join inspector on inspector.id = arriving.entry_id`,
  );
  return { created: row!.created as number, updated: row!.updated as number };
}

async function noteWhatWas(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into import_change (import_id, entry_id, row, before)
     select $1, inspector.id, changed.row, to_jsonb(inspector) || jsonb_build_object('certificates',
         (select coalesce(jsonb_agg(held), '[]') from certificate held where held.inspector_id = inspector.id))
     from (
       select arriving.entry_id, min(arriving.row) as row
       from ${waitingTable(file)} arriving join inspector on inspector.id = arriving.entry_id
       where arriving.known and ${DIFFERS} group by arriving.entry_id
     ) changed join inspector on inspector.id = changed.entry_id`,
    [file.id],
  );
}

async function update(ctx: Context, file: SheetImport): Promise<void> {
  const taken = [
    ...['initials', ...FIELDS.map(([, column]) => column)].map(
      (column) => `${column} = coalesce(person.${column}, inspector.${column})`,
    ),
    ...LISTS.map(
      (column) =>
        `${column} = case when cardinality(person.${column}) > 0 then person.${column} else inspector.${column} end`,
    ),
  ].join(', ');
  await ctx.sql(
    `update inspector set ${taken}, updated_at = $2
     from import_change change join (${people(file)}) person using (entry_id)
     where change.import_id = $1 and inspector.id = change.entry_id`,
    [file.id, file.finishedAt],
  );
}

async function create(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into inspector (id, name, initials, staff_number, roster, organization_id, organization_name, division_id, specialities, regions,
       expert, mobile, id_number, status, updated_at)
     select entry_id, name, initials, staff_number, roster, $1, $2, $1, specialities, regions, coalesce(expert, false), mobile, id_number,
       'ACTIVE', $3
     from (${people(file)}) person where not known`,
    [file.divisionId, file.divisionName, file.finishedAt],
  );
  await ctx.sql(
    `insert into import_change (import_id, entry_id, row, before)
     select $1, entry_id, min(row), null from ${waitingTable(file)} where not known group by entry_id`,
    [file.id],
  );
}

/** Keeps every certificate, and names each person by the one that counts today and lasts longest, as `nameCertificate` does. */
async function keepCertificates(ctx: Context, file: SheetImport): Promise<void> {
  await ctx.sql(
    `insert into certificate (inspector_id, issuer, number, category, region, valid_from, valid_to, yearly_check_on, holder_left)
     select inspector.id, arriving.certificate_issuer, arriving.certificate_number, arriving.certificate_category, arriving.certificate_region,
       arriving.certificate_valid_from, arriving.certificate_valid_to, arriving.yearly_check_on, inspector.status = 'LEFT'
     from import_change change join ${waitingTable(file)} arriving using (entry_id) join inspector on inspector.id = change.entry_id
     where change.import_id = $1 and arriving.certificate_number is not null
     on conflict (inspector_id, issuer, number) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       category = coalesce(excluded.category, certificate.category), region = coalesce(excluded.region, certificate.region),
       yearly_check_on = coalesce(excluded.yearly_check_on, certificate.yearly_check_on)`,
    [file.id],
  );
  await ctx.sql(
    `update inspector set certificate_number = in_use.number, certificate_issuer = in_use.issuer, certificate_valid_from = in_use.valid_from,
       certificate_valid_to = in_use.valid_to, yearly_check_on = in_use.yearly_check_on
     from import_change change cross join lateral (
       select held.* from certificate held where held.inspector_id = change.entry_id
       order by (${countsInSql('held', '$2::date', '$2::date')}) desc, held.valid_to desc limit 1
     ) in_use
     where change.import_id = $1 and inspector.id = change.entry_id`,
    [file.id, ctx.today],
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
  // The certificates the list brought go, and the others say again what they said: of several any one that counts makes a person eligible.
  await ctx.sql(
    `delete from certificate held using import_change change where change.import_id = $1 and held.inspector_id = change.entry_id
       and not exists (select 1 from jsonb_populate_recordset(null::certificate, change.before->'certificates') was where was.id = held.id)`,
    [file.id],
  );
  await ctx.sql(
    `update certificate held set category = was.category, region = was.region, valid_from = was.valid_from, valid_to = was.valid_to,
       yearly_check_on = was.yearly_check_on
     from import_change change cross join lateral jsonb_populate_recordset(null::certificate, change.before->'certificates') was
     where change.import_id = $1 and held.id = was.id`,
    [file.id],
  );
  await ctx.sql(
    'delete from inspector using import_change change where change.import_id = $1 and change.before is null and id = change.entry_id',
    [file.id],
  );
  const given = [...RESTORED, ...FIELDS.map(([, column]) => column), ...LISTS]
    .map((column) => `${column} = was.${column}`)
    .join(', ');
  await ctx.sql(
    `update inspector set ${given}
     from import_change change, jsonb_populate_record(null::inspector, change.before) was
     where change.import_id = $1 and change.before is not null and inspector.id = change.entry_id`,
    [file.id],
  );
}

/** What follows from the name and the certificates, and when the person was last changed. */
const RESTORED = [
  'initials',
  'certificate_number',
  'certificate_issuer',
  'certificate_valid_from',
  'certificate_valid_to',
  'yearly_check_on',
  'updated_at',
];
