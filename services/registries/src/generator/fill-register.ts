import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { initialsOf } from '../inspection-object/initials.ts';
import { madeUpInspectors, type Unit } from './made-up-inspector.ts';
import { type MadeUpObject, madeUpObjects } from './made-up-object.ts';
import { restIndexes } from './rest-indexes.ts';

export interface RegisterWanted {
  /** Of the registries' own role. */
  readonly databaseUrl: string;
  readonly objects: number;
  readonly seed: number;
  /** Who keeps what, by the division's code. */
  readonly divisions: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly units: readonly Unit[];
  /** The day the classes are as of, and the year the certificates are good for. */
  readonly asOf: string;
  /** Told a tenth at a time what was made up, and what is done after that: of a million the whole takes minutes. */
  readonly onProgress?: (done: FillProgress) => void;
}

export type FillProgress =
  | { readonly step: 'MADE_UP'; readonly count: number }
  | { readonly step: 'ENTERED' | 'INDEXED' };

/**
 * Fills an empty register with made-up enterprises, their credit classes and inspectors, streamed and all or nothing.
 * Meant for demonstrations and load tests; it goes past the audit trail, as filling before the first day does.
 */
export async function fillRegister(wanted: RegisterWanted): Promise<void> {
  const client = new Client({ connectionString: wanted.databaseUrl });
  await client.connect();
  try {
    await client.query("set search_path = registries, extensions; set maintenance_work_mem = '256MB'");
    await beginWith(client, FILLED);
    const importId = await noteImport(client, wanted);
    await restIndexes(client, FILLED, () => copyObjects(client, wanted, importId));
    wanted.onProgress?.({ step: 'INDEXED' });
    await copyInspectors(client, wanted);
    await client.query('commit');
    await client.query(
      'analyze inspection_object; analyze object_item; analyze object_words; analyze credit_class; analyze inspector',
    );
  } finally {
    await client.end();
  }
}

const FILLED = ['inspection_object', 'object_item', 'object_words'];
const ASK_AGAIN_AFTER_MS = 50;

/**
 * Begins once nobody is at any of the tables. They are never waited for one by one: a job that counts objects is at one of them and waits for another,
 * and of two that wait for each other PostgreSQL ends one.
 */
async function beginWith(client: Client, tables: readonly string[]): Promise<void> {
  for (;;) {
    await client.query('begin');
    try {
      await client.query(`lock table ${tables.join(', ')} in access exclusive mode nowait`);
      return;
    } catch (fault) {
      await client.query('rollback');
      if (!isHeld(fault)) throw fault;
      await pause(ASK_AGAIN_AFTER_MS);
    }
  }
}

/** What PostgreSQL says of a table somebody is at. */
function isHeld(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '55P03';
}

async function noteImport(client: Client, { objects, asOf }: RegisterWanted): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into credit_import (source, as_of, count, changed, unknown, at) values ($1, $2::date, $3, $3, 0, $2::date) returning id`,
    ['长春市市场监督管理局 企业信用风险分类（演示数据）', asOf, objects],
  );
  return rows[0]!.id;
}

/** One pass over the made-up enterprises feeds a staging table; the three real ones are filled from it in one statement each. */
async function copyObjects(
  client: Client,
  { objects, seed, divisions, asOf, onProgress }: RegisterWanted,
  importId: string,
): Promise<void> {
  // An id begins with the moment its entry was made: these were there on the day the classes are as of, and came one by one in the years before, in no
  // order of their codes.
  await client.query(`create temporary table incoming (
    id uuid default uuidv7(${client.escapeLiteral(asOf)}::timestamptz - now() - random() * interval '1000 days'), name text, initials text, credit_code text, kind text, district_code text, zone text, address text, legal_representative text,
    phone text, status text, founded_on date, label text, division_id uuid, division_name text, class text, item_codes text
  ) on commit drop`);
  const line = (object: MadeUpObject): string => {
    const { trade } = object;
    const division = divisions.get(trade.division);
    if (!division) throw new Error(`no division is called ${trade.division}`);
    const status = object.active ? 'ACTIVE' : 'DEREGISTERED';
    return row([
      object.name,
      initialsOf(object.name),
      object.creditCode,
      trade.kind,
      object.districtCode,
      object.zone ?? '',
      object.address,
      object.legalRepresentative,
      object.phone,
      status,
      object.foundedOn,
      trade.line,
      division.id,
      division.name,
      object.creditClass,
      trade.itemCodes.join(','),
    ]);
  };
  const made = counted(madeUpObjects({ count: objects, seed }), Math.ceil(objects / 10), (count) =>
    onProgress?.({ step: 'MADE_UP', count }),
  );
  await copy(client, `incoming (${CAME})`, made, line);
  await client.query("set local registries.list_comes_in = 'yes'");
  await client.query(
    `insert into inspection_object (id, name, initials, credit_code, credit_code_kind, kind, district_code, zone, address,
       legal_representative, phone, status, founded_on, labels, division_id, division_name, updated_at)
     select id, name, initials, credit_code, 'UNIFIED', kind, district_code, nullif(zone, ''), address, legal_representative, phone, status,
       founded_on, array[label], division_id, division_name, now() from incoming order by id`,
  );
  await client.query(
    `insert into object_words (object_id, settled, name, credit_code, initials)
     select id, true, doubled(as_looked_for(name)), credit_code, initials from incoming order by id`,
  );
  await client.query("insert into object_item select id, unnest(string_to_array(item_codes, ',')) from incoming");
  await client.query(
    `insert into credit_class (object_id, class, as_of, source, import_id, known_from)
     select id, class, $1, $2, $3, $1::date from incoming`,
    [asOf, '长春市市场监督管理局', importId],
  );
  onProgress?.({ step: 'ENTERED' });
}

/** What is copied of an enterprise, in this order. */
const CAME = `name, initials, credit_code, kind, district_code, zone, address, legal_representative, phone, status, founded_on, label,
  division_id, division_name, class, item_codes`;

async function copyInspectors(client: Client, { units, seed, asOf }: RegisterWanted): Promise<void> {
  const year = Number(asOf.slice(0, 4));
  await client.query(`create temporary table incoming_inspector (
    id uuid, name text, initials text, staff_number text, roster text, organization_id uuid, organization_name text, division_id uuid,
    number text, valid_from date, valid_to date, yearly_check_on date, specialities text, expert boolean, mobile text
  ) on commit drop`);
  await copy(client, 'incoming_inspector', madeUpInspectors({ units, seed, year }), (person) =>
    row([
      randomUUID(),
      person.name,
      initialsOf(person.name),
      person.staffNumber,
      person.roster,
      person.unit.id,
      person.unit.name,
      person.unit.divisionId,
      person.certificateNumber,
      person.validFrom,
      person.validTo,
      person.yearlyCheckOn,
      person.specialities.join(','),
      String(person.expert),
      person.mobile,
    ]),
  );
  await client.query(
    `insert into inspector (id, name, initials, staff_number, roster, organization_id, organization_name, division_id,
       certificate_number, certificate_issuer, certificate_valid_from, certificate_valid_to, yearly_check_on, specialities,
       regions, expert, mobile, status, updated_at)
     select id, name, initials, staff_number, roster, organization_id, organization_name, division_id, number, '吉林省人民政府',
       valid_from, valid_to, yearly_check_on, string_to_array(specialities, ','), '{}', expert, mobile, 'ACTIVE', now()
     from incoming_inspector`,
  );
  await client.query(
    `insert into certificate (inspector_id, issuer, number, valid_from, valid_to, yearly_check_on)
     select id, '吉林省人民政府', number, valid_from, valid_to, yearly_check_on from incoming_inspector`,
  );
}

async function copy<T>(client: Client, table: string, items: Iterable<T>, line: (item: T) => string): Promise<void> {
  await pipeline(Readable.from(chunksOf(items, line)), client.query(copyFrom(`copy ${table} from stdin`)));
}

/** The same, and who wants to know hears of every so many of them. */
function* counted<T>(items: Iterable<T>, every: number, tell: (count: number) => void): Generator<T> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % every === 0) tell(count);
  }
}

/** Some hundred kilobytes at a time: a stream of single lines spends its time on the stream. */
function* chunksOf<T>(items: Iterable<T>, line: (item: T) => string): Generator<string> {
  let chunk = '';
  for (const item of items) {
    chunk += line(item);
    if (chunk.length > 200_000) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function row(fields: readonly string[]): string {
  return `${fields.join('\t')}\n`;
}
