import { randomUUID } from 'node:crypto';
import { sign, type Actor } from '@sunlot/subgraph-kit';
import { readSheet } from '@sunlot/sheets';
import { addDays } from '@sunlot/workdays';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectorColumns } from '../src/sheet/inspector.columns.ts';
import { itemColumns } from '../src/sheet/item.columns.ts';
import { objectColumns } from '../src/sheet/object.columns.ts';
import { type Door, openDoor, until } from './door.ts';
import { aCreditCode, anInspector, anItem, anObject, ofMarket } from './made.ts';
import { countyPerson, market, nobody, office, policyDivision, tax, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await anItem(door, 'CC-01');
});
afterAll(() => door.close());

/** Plain HTTP of the room, signed as the gateway signs it. */
async function http(
  actor: Actor,
  method: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer> = '',
): Promise<Response> {
  const headers = await sign(
    door.house.gatewayKey,
    { method, path, body },
    { actor, language: 'zh', requestId: randomUUID() },
  );
  return fetch(`${door.house.rooms.registries.url}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    ...(method === 'GET' ? {} : { body }),
  });
}

const FIELDS = 'id state rows faultyRows created updated errorsUrl allowed findings { row letter column value reason }';

/** Sends a file in two parts and waits for its check. */
async function sent(actor: Actor, register: string, text: string) {
  const bytes = Buffer.from(text);
  const half = Math.ceil(bytes.length / 2);
  const chunks: string[] = [];
  for (const part of [bytes.subarray(0, half), bytes.subarray(half)]) {
    chunks.push(((await (await http(actor, 'POST', '/files/chunks', part)).json()) as { digest: string }).digest);
  }
  const { beginImport } = await door.ask(
    actor,
    `mutation ($input: BeginImportInput!) { beginImport(input: $input) { ${FIELDS} } }`,
    {
      input: { register, fileName: '名单.csv', chunks },
    },
  );
  return settled(actor, beginImport.id);
}

async function undone(actor: Actor, id: string): Promise<void> {
  await act(actor, 'undoImport', id);
  expect(await settled(actor, id)).toMatchObject({ state: 'UNDONE' });
}

async function settled(actor: Actor, id: string) {
  let file = { state: 'CHECKING' } as {
    id: string;
    state: string;
    rows: number;
    faultyRows: number;
    created: number;
    updated: number;
    errorsUrl: string;
    allowed: string[];
    findings: { row: number; column: string; value: string; reason: string }[];
  };
  await until(async () => {
    file = (await door.ask(actor, `{ sheetImport(id: "${id}") { ${FIELDS} } }`)).sheetImport;
    return !['CHECKING', 'IMPORTING', 'UNDOING'].includes(file.state);
  });
  return file;
}

const act = (actor: Actor, verb: string, importId: string) =>
  door.ask(actor, `mutation { ${verb}(input: { importId: "${importId}" }) { id state } }`);

const HEADER = '名称,统一社会信用代码,对象类型,所在区县,地址,联系电话,标签,适用抽查事项编码\r\n';
const line = (name: string, code: string, more = '') =>
  `${name},${code},企业,朝阳区,人民大街9号,13812345678,CAR_DEALER,CC-01${more}\r\n`;

test('R10 checks a file, imports it whole when told to, and the entries have a history', async () => {
  const codes = [aCreditCode(), aCreditCode(), aCreditCode()];
  const file = await sent(
    market,
    'OBJECTS',
    HEADER + codes.map((code, n) => line(`长春导入${n}有限公司`, code)).join(''),
  );
  expect(file).toMatchObject({
    state: 'CHECKED',
    rows: 3,
    faultyRows: 0,
    created: 3,
    updated: 0,
    findings: [],
    allowed: ['commit', 'cancel'],
  });
  expect(await door.sql('select 1 from inspection_object where credit_code = any($1)', [codes])).toEqual([]);

  await act(market, 'commitImport', file.id);
  expect(await settled(market, file.id)).toMatchObject({ state: 'IMPORTED', created: 3 });
  const { inspectionObjects } = await door.ask(
    market,
    `{ inspectionObjects(filter: { search: "${codes[0]}" }) { edges { node { name kind districtCode labels items { code } history { action actorName organizationName } } } } }`,
  );
  expect(inspectionObjects.edges[0].node).toEqual({
    name: '长春导入0有限公司',
    kind: 'ENTERPRISE',
    districtCode: '220104',
    labels: ['CAR_DEALER'],
    items: [{ code: 'CC-01' }],
    history: [{ action: 'object.imported', actorName: '王明', organizationName: '市场秩序处' }],
  });
});

test('R10 R48 the history of a list says who sent it, who confirmed it and what the room did', async () => {
  const file = await sent(market, 'OBJECTS', HEADER + line('长春确认有限公司', aCreditCode()));
  await act(office, 'commitImport', file.id);
  await settled(market, file.id);
  const { sheetImport } = await door.ask(market, `{ sheetImport(id: "${file.id}") { history { action actorName } } }`);
  expect(sheetImport.history).toMatchObject([
    { action: 'import.begun', actorName: market.name },
    { action: 'import.checked' },
    { action: 'import.confirmed', actorName: office.name },
    { action: 'import.imported' },
  ]);
});

test('R10 the files of a register are leafed through, the newest first, however many there are', async () => {
  for (const name of ['甲', '乙', '丙'])
    await sent(market, 'OBJECTS', HEADER + line(`长春翻页${name}有限公司`, aCreditCode()));
  const leaf = async (after: string | null) => {
    const { sheetImports } = await door.ask(
      market,
      'query ($after: String) { sheetImports(first: 2, after: $after, filter: { register: OBJECTS }) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }',
      { after },
    );
    return sheetImports;
  };
  const seen: string[] = [];
  let page = await leaf(null);
  for (; ; page = await leaf(page.pageInfo.endCursor)) {
    seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
  }
  const all = await door.sql(
    `select id from sheet_import where register = 'OBJECTS' and division_id = $1 order by at desc, id`,
    [market.organizationId],
  );
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(page.totalCount).toBe(all.length);
  expect(page.totalCount).toBeGreaterThan(2);
});

test('R10 one bad row refuses the whole file, and says which, where and why', async () => {
  const [good, lost] = [aCreditCode(), aCreditCode()];
  const theirs = await anObject(door, {}, trade);
  const text =
    HEADER +
    line('好的有限公司', good) +
    line('错码有限公司', '912201011239989158') +
    line('别处有限公司', theirs.creditCode) +
    line('无码有限公司', '') +
    line('事项有限公司', lost, '、CC-99');
  const file = await sent(market, 'OBJECTS', text);
  expect(file).toMatchObject({ state: 'REFUSED', rows: 5, faultyRows: 4, created: 0, allowed: [] });
  expect(file.findings.map(({ row, reason }) => [row, reason])).toEqual([
    [3, '末位校验码不符'],
    [4, '该对象由流通发展处负责，不能由本单位导入'],
    [5, '此类对象必须填写统一社会信用代码'],
    [6, '没有编码为 CC-99 的抽查事项'],
  ]);
  expect(await door.sql('select 1 from inspection_object where credit_code = $1', [good])).toEqual([]);
  const errors = await http(market, 'GET', file.errorsUrl.replace('/files/registries/', '/files/'));
  expect(errors.status).toBe(200);
  const rows = [];
  for await (const row of readSheet(Buffer.from(await errors.arrayBuffer()), objectColumns)) rows.push(row);
  expect(rows).toHaveLength(4);
  await expect(act(market, 'commitImport', file.id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('R10 a cell that holds what no database keeps is named like any other: the check comes to its end', async () => {
  // Far enough down that the file does not look like a program.
  const blank = ',,,,,,,\r\n'.repeat(8_000);
  const cutInTwo = `${'长'.repeat(99)}${'𠮷'.repeat(101)}`;
  const file = await sent(
    market,
    'OBJECTS',
    HEADER + blank + line('长\0春有限公司', aCreditCode()) + line(cutInTwo, aCreditCode()),
  );
  expect(file).toMatchObject({ state: 'REFUSED', rows: 2, faultyRows: 2 });
  expect(file.findings.map(({ row, value }) => [row, value])).toEqual([
    [8_002, '长\ufffd春有限公司'],
    [8_003, `${'长'.repeat(99)}\ufffd…`],
  ]);
});

test('R10 an empty cell leaves what is registered, and undo restores what was', async () => {
  const before = await anObject(door, { phone: '13900000000', legalRepresentative: '张三', itemCodes: [] });
  const fresh = aCreditCode();
  const text = `名称,统一社会信用代码,对象类型,所在区县,法定代表人,适用抽查事项编码\r\n新名有限公司,${before.creditCode},企业,南关区,,CC-01\r\n全新有限公司,${fresh},企业,南关区,,\r\n`;
  const file = await sent(market, 'OBJECTS', text);
  expect(file).toMatchObject({ state: 'CHECKED', created: 1, updated: 1 });
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  const read = async () =>
    (
      await door.ask(
        market,
        `{ inspectionObject(id: "${before.id}") { name districtCode legalRepresentative phone items { code } } }`,
      )
    ).inspectionObject;
  expect(await read()).toEqual({
    name: '新名有限公司',
    districtCode: '220102',
    legalRepresentative: '张三',
    phone: '13900000000',
    items: [{ code: 'CC-01' }],
  });

  await undone(market, file.id);
  expect(await read()).toEqual({
    name: before.name,
    districtCode: '220104',
    legalRepresentative: '张三',
    phone: '13900000000',
    items: [],
  });
  expect(await door.sql('select 1 from inspection_object where credit_code = $1', [fresh])).toEqual([]);
});

const historyOf = async (creditCode: string) => {
  const { inspectionObjects } = await door.ask(
    market,
    `{ inspectionObjects(filter: { search: "${creditCode}" }) { edges { node { id history { action actorName organizationName details } } } } }`,
  );
  return inspectionObjects.edges[0].node;
};

test('R10 R48 an object’s history tells the list that brought it, the one that changed it and that this was taken back, each by whom', async () => {
  const code = aCreditCode();
  const brought = async (name: string) => {
    const file = await sent(market, 'OBJECTS', HEADER + line('长春先行有限公司', aCreditCode()) + line(name, code));
    await act(market, 'commitImport', file.id);
    expect(await settled(market, file.id)).toMatchObject({ state: 'IMPORTED' });
    return file.id;
  };
  const first = await brought('长春旧名有限公司');
  const second = await brought('长春改称有限公司');
  await undone(office, second);

  const by = (actor: Actor) => ({ actorName: actor.name, organizationName: actor.organizationName });
  expect((await historyOf(code)).history).toEqual([
    { action: 'object.imported', ...by(market), details: { importId: first, row: 3 } },
    { action: 'object.imported', ...by(market), details: { importId: second, row: 3 } },
    { action: 'object.restored', ...by(office), details: { importId: second, row: 3 } },
  ]);
  const ofObjects = "select 1 from audit_entry where subject_type = 'InspectionObject' and details->>'importId' = $1";
  expect(await door.sql(ofObjects, [first])).toEqual([]);
});

test('R10 R48 an object a list does not change has nothing new in its history, and one whose coming in stands on the trail from before is told it once', async () => {
  const code = aCreditCode();
  const text = HEADER + line('长春两度有限公司', code);
  const first = await sent(market, 'OBJECTS', text);
  await act(market, 'commitImport', first.id);
  await settled(market, first.id);
  const { id, history } = await historyOf(code);

  const again = await sent(market, 'OBJECTS', text);
  await act(market, 'commitImport', again.id);
  expect(await settled(market, again.id)).toMatchObject({ state: 'IMPORTED', created: 0, updated: 0 });
  expect((await historyOf(code)).history).toEqual(history);

  // As lists were put on the trail until they were kept beside it.
  await door.sql(
    `insert into audit_entry (at, actor_id, actor_name, organization_name, action, subject_type, subject_id, details)
     values (now(), $1, $2, $3, 'object.imported', 'InspectionObject', $4, $5)`,
    [market.accountId, market.name, market.organizationName, id, JSON.stringify({ importId: first.id, row: 2 })],
  );
  expect((await historyOf(code)).history).toEqual(history);
});

test('R10 only the last import is undone, and only while nothing was built on it', async () => {
  const code = aCreditCode();
  const first = await sent(market, 'OBJECTS', HEADER + line('一有限公司', code));
  await act(market, 'commitImport', first.id);
  await settled(market, first.id);
  const second = await sent(market, 'OBJECTS', HEADER + line('二有限公司', aCreditCode()));
  await act(market, 'commitImport', second.id);
  await settled(market, second.id);
  await expect(act(market, 'undoImport', first.id)).rejects.toThrow('IMPORT_NOT_LAST');

  const [{ id }] = await door.sql(`select id from inspection_object where import_id = $1`, [second.id]);
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${id}", status: SUSPENDED, reason: "停业" }) { id } }`,
  );
  await expect(act(market, 'undoImport', second.id)).rejects.toThrow('IMPORT_CHANGED_SINCE');
});

test('R10 R48 which list brought an object, and from which row, cannot be rewritten, and is still known when the list was taken back', async () => {
  const file = await sent(market, 'OBJECTS', HEADER + line('来去有限公司', aCreditCode()));
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  const [{ id }] = await door.sql(`select id from inspection_object where import_id = $1`, [file.id]);
  await expect(door.sql('update inspection_object set import_row = 7 where id = $1', [id])).rejects.toThrow(
    'append-only',
  );

  await undone(market, file.id);
  expect(await door.sql('select 1 from inspection_object where id = $1', [id])).toEqual([]);
  const kept = await door.sql('select entry_id, row, before from import_change where import_id = $1', [file.id]);
  expect(kept).toEqual([{ entry_id: id, row: 2, before: null }]);
  await expect(door.sql('delete from import_change where import_id = $1', [file.id])).rejects.toThrow('append-only');
});

test('R10 what is changed between the wish to undo and its turn stays, and the import says so', async () => {
  const file = await sent(market, 'OBJECTS', HEADER + line('迟有限公司', aCreditCode()));
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  const [{ id }] = await door.sql(`select id from inspection_object where import_id = $1`, [file.id]);

  const ahead = new pg.Client({ connectionString: door.house.databaseUrls.registries });
  await ahead.connect();
  await ahead.query(`begin; select pg_advisory_xact_lock(hashtext('registries.import.OBJECTS'))`);
  await act(market, 'undoImport', file.id);
  await expect(act(market, 'undoImport', file.id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${id}", status: SUSPENDED, reason: "停业" }) { id } }`,
  );
  await ahead.query('commit');
  await ahead.end();
  expect(await settled(market, file.id)).toMatchObject({
    state: 'IMPORTED',
    findings: [{ row: null, reason: expect.stringContaining('1') }],
  });
  expect(await door.sql('select status from inspection_object where id = $1', [id])).toEqual([{ status: 'SUSPENDED' }]);
});

test('R10 an import that came in before an undo had its turn keeps the one before it', async () => {
  const first = await sent(market, 'OBJECTS', HEADER + line('先有限公司', aCreditCode()));
  await act(market, 'commitImport', first.id);
  await settled(market, first.id);
  const second = await sent(market, 'OBJECTS', HEADER + line('后有限公司', aCreditCode()));

  // Both wait for whoever is at work on the register, the import before the undo.
  const ahead = new pg.Client({ connectionString: door.house.databaseUrls.registries });
  await ahead.connect();
  await ahead.query(`begin; select pg_advisory_xact_lock(hashtext('registries.import.OBJECTS'))`);
  const waiting = async (many: number) =>
    until(
      async () =>
        (await door.sql(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length === many,
    );
  await act(market, 'commitImport', second.id);
  await waiting(1);
  await act(market, 'undoImport', first.id);
  await waiting(2);
  await ahead.query('commit');
  await ahead.end();
  expect(await settled(market, second.id)).toMatchObject({ state: 'IMPORTED' });
  const kept = await settled(market, first.id);
  expect(kept).toMatchObject({ state: 'IMPORTED', findings: [{ reason: expect.stringContaining('名单.csv') }] });
});

test('R10 the register may have changed between check and import: then nothing is imported', async () => {
  const [stays, taken] = [aCreditCode(), aCreditCode()];
  const file = await sent(market, 'OBJECTS', HEADER + line('甲有限公司', stays) + line('乙有限公司', taken));
  await anObject(door, { creditCode: taken }, trade);
  await act(market, 'commitImport', file.id);
  expect(await settled(market, file.id)).toMatchObject({ state: 'REFUSED', faultyRows: 1 });
  expect(await door.sql('select 1 from inspection_object where credit_code = $1', [stays])).toEqual([]);
  expect(await wordsAndItemsOf(file.id)).toEqual([]);

  const known = await anObject(door);
  const change = await sent(
    market,
    'OBJECTS',
    HEADER + line('丙有限公司', known.creditCode) + line('丁有限公司', stays),
  );
  expect(change).toMatchObject({ state: 'CHECKED', created: 1, updated: 1 });
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${known.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  await act(market, 'commitImport', change.id);
  const refused = await settled(market, change.id);
  expect(refused).toMatchObject({ state: 'REFUSED', faultyRows: 1, findings: [{ row: 2 }] });
  expect(await door.sql('select 1 from inspection_object where credit_code = $1', [stays])).toEqual([]);
});

test('R10 R11 an import that breaks off when the words and items of its objects lie there already shows none of them, and brings each once when it is begun anew', async () => {
  const [code, taken] = [aCreditCode(), aCreditCode()];
  const file = await sent(market, 'OBJECTS', HEADER + line('断点甲有限公司', code) + line('断点乙有限公司', taken));

  // Whoever enters the second meanwhile has not made up their mind, so that the import waits for them at its code.
  const other = await anObject(door);
  const ahead = new pg.Client({ connectionString: door.house.databaseUrls.registries });
  await ahead.connect();
  await ahead.query('begin');
  await ahead.query(
    `insert into inspection_object
     select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'credit_code', $2::text))).* from inspection_object o where id = $1`,
    [other.id, taken],
  );
  await act(market, 'commitImport', file.id);
  await until(async () => (await wordsAndItemsOf(file.id)).length === 4);
  expect(await found('断点')).toEqual([]);
  expect(
    await door.sql(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity where wait_event_type = 'Lock' and query like '%into inspection_object%'`,
    ),
  ).toEqual([{ ended: true }]);
  await ahead.query('rollback');
  await ahead.end();

  expect(await settled(market, file.id)).toMatchObject({ state: 'IMPORTED', created: 2 });
  expect((await found('断点')).sort()).toEqual([code, taken].sort());
  expect(await wordsAndItemsOf(file.id)).toHaveLength(4);
});

/** The codes of the objects somebody finds who looks for these words. */
async function found(search: string): Promise<string[]> {
  const { inspectionObjects } = await door.ask(
    market,
    'query ($search: String) { inspectionObjects(filter: { search: $search }) { edges { node { creditCode } } } }',
    { search },
  );
  return inspectionObjects.edges.map(({ node }: { node: { creditCode: string } }) => node.creditCode);
}

/** What lies beside the objects a file brings, by their ids, whether they are there or not. */
async function wordsAndItemsOf(importId: string) {
  const first = importId.slice(0, 28);
  return door.sql(
    `select object_id from object_words where object_id::text like $1 union all select object_id from object_item where object_id::text like $1`,
    [`${first}%`],
  );
}

test('R08 R10 a label typed by its word is the one the house has under it, and leaves again by its word; any other stands as it is', async () => {
  const code = aCreditCode();
  const text = HEADER + line('长春理发有限公司', code).replace('CAR_DEALER', '美容美发企业、老字号');
  const file = await sent(market, 'OBJECTS', text);
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  const [{ labels }] = await door.sql('select labels from inspection_object where credit_code = $1', [code]);
  expect(labels).toEqual(['HAIR_AND_BEAUTY', '老字号']);
  const exported = await http(market, 'GET', `/files/exports/objects.csv?search=${code}`);
  expect(await exported.text()).toContain('美容美发企业、老字号');
});

test('R10 a cancelled import leaves nothing behind', async () => {
  const file = await sent(market, 'OBJECTS', HEADER + line('撤有限公司', aCreditCode()));
  await act(market, 'cancelImport', file.id);
  expect(await door.sql('select to_regclass($1) as waits', [`waiting_${file.id.replaceAll('-', '')}`])).toEqual([
    { waits: null },
  ]);
  await expect(act(market, 'commitImport', file.id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('R10 two rows that mean the same object are named, with a code or without', async () => {
  const code = aCreditCode();
  const product = '玉米收购,,产品,朝阳区,,,,\r\n';
  const text = HEADER + line('同一有限公司', code) + line('同一有限公司', `${code.slice(0, 8)}-${code.slice(8)}`);
  const file = await sent(market, 'OBJECTS', text + product + product);
  expect(file.findings.map(({ row, reason }) => [row, reason])).toEqual([
    [3, '与第 2 行重复，请只留一行'],
    [5, '与第 4 行是同一对象'],
  ]);
});

test('R10 rows that were lost in a crash after the check are read once more', async () => {
  const code = aCreditCode();
  const file = await sent(market, 'OBJECTS', HEADER + line('重读有限公司', code));
  await door.sql(`truncate waiting_${file.id.replaceAll('-', '')}`);
  await act(market, 'commitImport', file.id);
  expect(await settled(market, file.id)).toMatchObject({ state: 'IMPORTED', created: 1 });
  expect(await door.sql('select 1 from inspection_object where credit_code = $1', [code])).toHaveLength(1);
});

test('R11 an object of a list is found by name, code and initials, before its words are settled and afterwards', async () => {
  const code = aCreditCode();
  const file = await sent(market, 'OBJECTS', HEADER + line('长春琥珀斋（Ａ店）旧书有限公司', code));
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  const words = ['琥珀', '斋（ａ店）', '斋(A店)', code.slice(4, 17).toLowerCase(), 'cchpz'];
  const wordsOf = 'select settled, name from object_words where credit_code = $1';
  await until(async () => (await door.sql(wordsOf, [code]))[0]!.settled);
  for (const word of words) expect(await found(word)).toEqual([code]);

  // As the import leaves them.
  await door.sql('update object_words set settled = false, name = $2 where credit_code = $1', [
    code,
    '长春琥珀斋(a店)旧书有限公司',
  ]);
  for (const word of words) expect(await found(word)).toEqual([code]);
  expect(await found('珀琥')).toEqual([]);

  await door.ask(market, `mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { id } }`, {
    input: {
      objectId: (await door.sql('select id from inspection_object where credit_code = $1', [code]))[0]!.id,
      name: '长春青瓷斋旧书有限公司',
      creditCode: code,
      kind: 'ENTERPRISE',
      districtCode: '220104',
    },
  });
  expect(await found('琥珀')).toEqual([]);
  expect(await found('青瓷')).toEqual([code]);
  await door.sql('delete from inspection_object where credit_code = $1', [code]);
  expect(await door.sql(wordsOf, [code])).toEqual([]);
});

test('R11 two entries of a list that have one name are found as possible duplicates, and not once the list is taken back', async () => {
  const file = await sent(
    market,
    'OBJECTS',
    HEADER + line('长春双胞烛业', aCreditCode()) + line('长春双胞烛业', aCreditCode()),
  );
  const alike = '{ inspectionObjects(filter: { search: "双胞烛业", condition: POSSIBLE_DUPLICATE }) { totalCount } }';
  const found = async () => (await door.ask(market, alike)).inspectionObjects.totalCount as number;
  await act(market, 'commitImport', file.id);
  await until(async () => (await found()) === 2);

  await undone(market, file.id);
  expect(await found()).toBe(0);
  await until(async () => (await door.sql("select 1 from shared_name where name = '长春双胞烛业'")).length === 0);
});

test('R10 whoever confirms a list twice is told where it stands, and of no step but their own', async () => {
  const file = await sent(market, 'OBJECTS', HEADER + line('两次有限公司', aCreditCode()));
  const both = await Promise.allSettled([1, 2].map(() => act(market, 'commitImport', file.id)));
  const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason.cause.extensions] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0].facts).toMatchObject({ step: 'commitImport' });
  await settled(market, file.id);
  const late = await act(market, 'cancelImport', file.id).catch((fault: Error) => fault);
  expect(late.cause.extensions.facts).toEqual({ state: 'IMPORTED', step: 'cancelImport', possible: ['undoImport'] });
  await door.sql(`update sheet_import set state = 'IMPORTING' where id = $1`, [file.id]);
  const meanwhile = await act(market, 'cancelImport', file.id).catch((fault: Error) => fault);
  expect(meanwhile.cause.extensions.facts).toEqual({ state: 'IMPORTING', step: 'cancelImport', possible: [] });
  await door.sql(`update sheet_import set state = 'IMPORTED' where id = $1`, [file.id]);
});

test('R10 a file that is no sheet is refused with the reason', async () => {
  const file = await sent(market, 'OBJECTS', '%PDF-1.7 …');
  expect(file).toMatchObject({ state: 'REFUSED', rows: 0 });
  expect(file.findings).toHaveLength(1);
  await expect(
    door.ask(market, 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }', {
      input: { register: 'OBJECTS', fileName: 'x', chunks: ['0'.repeat(64)] },
    }),
  ).rejects.toThrow('FILE_MISSING');
});

test('R49 a department brings in its people and no objects; another division does not see the import', async () => {
  await expect(sent(tax, 'OBJECTS', HEADER + line('税有限公司', aCreditCode()))).rejects.toThrow('FORBIDDEN');
  const file = await sent(market, 'OBJECTS', HEADER + line('密有限公司', aCreditCode()));
  expect((await door.ask(trade, `{ sheetImport(id: "${file.id}") { id } }`)).sheetImport).toBeNull();
});

test('R06 inspectors come in by staff number, with their certificates, and can be taken back', async () => {
  const known = await anInspector(door, tax, { staffNumber: 'T001', name: '旧名' });
  const header = '姓名,工号,名录库类别,执法证号,发证机关,有效期自,有效期至,专业标签,执法区域\r\n';
  const text = `${header}新名,T001,具备行政执法资格人员名录库,,,,,auto,\r\n新人,T002,行政执法类公务员名录库,TAX20260001,长春市人民政府,2026-01-01,2030-12-31,auto、税务,朝阳区\r\n`;
  const file = await sent(tax, 'INSPECTORS', text);
  expect(file).toMatchObject({ state: 'CHECKED', created: 1, updated: 1, findings: [] });
  await act(tax, 'commitImport', file.id);
  await settled(tax, file.id);
  const { inspectors } = await door.ask(
    tax,
    '{ inspectors(filter: { search: "T002" }) { edges { node { name eligible specialities regions certificates { number } organization { id } } } } }',
  );
  expect(inspectors.edges[0].node).toMatchObject({
    name: '新人',
    eligible: true,
    specialities: ['auto', '税务'],
    regions: ['220104'],
    certificates: [{ number: 'TAX20260001' }],
  });
  expect((await door.ask(tax, `{ inspector(id: "${known}") { name } }`)).inspector.name).toBe('新名');

  await undone(tax, file.id);
  expect((await door.ask(tax, `{ inspector(id: "${known}") { name eligible } }`)).inspector).toEqual({
    name: '旧名',
    eligible: true,
  });
  expect(await door.sql(`select 1 from inspector where staff_number = 'T002'`)).toEqual([]);
});

test('R06 R07 a yearly check that is still to come is refused in a list as on the form', async () => {
  const today = door.house.clock.now().toISOString().slice(0, 10);
  const header = '姓名,工号,名录库类别,执法证号,发证机关,有效期自,有效期至,年检日期\n';
  const row = (on: string) =>
    `${header}早检,E-1,具备行政执法资格人员名录库,EARLY-0001,长春市人民政府,2020-01-01,2039-12-31,${on}`;
  const ahead = await sent(tax, 'INSPECTORS', row(`${Number(today.slice(0, 4)) + 1}-02-01`));
  expect(ahead).toMatchObject({
    state: 'REFUSED',
    findings: [{ row: 2, reason: '年检日期晚于今天，请在年检完成后登记' }],
  });
  expect(await sent(tax, 'INSPECTORS', row(`${today.slice(0, 4)}-01-02`))).toMatchObject({ state: 'CHECKED' });
});

test('R06 R10 who left one unit comes in with the list of another, certificate and all, and is what they were when it is undone', async () => {
  const certificate = { number: 'CAME-001', issuer: '长春市人民政府' };
  const before = await anInspector(door, policyDivision, { ...ofMarket, name: '来者' }, certificate);
  const row = (name: string) =>
    `姓名,工号,名录库类别,执法证号,发证机关,有效期自,有效期至\n${name},CAME-1,具备行政执法资格人员名录库,CAME-001,长春市人民政府,2026-01-01,2030-12-31`;
  const reasons = async (name: string) =>
    (await sent(tax, 'INSPECTORS', row(name))).findings.map(({ reason }) => reason);
  expect(await reasons('来者')).toEqual(['该证件已登记在 来者 名下']);
  await door.ask(
    policyDivision,
    `mutation { changeInspectorStatus(input: { inspectorId: "${before}", status: LEFT, reason: "调出" }) { id } }`,
  );
  expect(await reasons('他人')).toEqual(['该证件已登记在 来者 名下']);
  const file = await sent(tax, 'INSPECTORS', row('来者'));
  await act(tax, 'commitImport', file.id);
  expect(await settled(tax, file.id)).toMatchObject({ state: 'IMPORTED', created: 1 });
  const holders = () =>
    door.sql(`select holder_left, organization_name from certificate join inspector on inspector.id = inspector_id
      where number = 'CAME-001' order by holder_left`);
  const left = { holder_left: true, organization_name: market.organizationName };
  expect(await holders()).toEqual([{ holder_left: false, organization_name: tax.organizationName }, left]);
  await undone(tax, file.id);
  expect(await holders()).toEqual([left]);
});

test('R07 a certificate a list brought goes with the list when it is undone: it no longer makes anybody eligible', async () => {
  const lapsed = {
    issuer: '长春市人民政府',
    number: 'UND-001',
    validFrom: '2020-01-01',
    validTo: '2022-12-31',
    yearlyCheckOn: null,
  };
  const id = await anInspector(door, tax, { staffNumber: 'UND-001', name: '许可' }, lapsed);
  const read = async () =>
    (await door.ask(tax, `{ inspector(id: "${id}") { eligible certificateNumber certificates { number validTo } } }`))
      .inspector;
  const before = {
    eligible: false,
    certificateNumber: 'UND-001',
    certificates: [{ number: 'UND-001', validTo: '2022-12-31' }],
  };
  expect(await read()).toEqual(before);
  const row = (number: string) =>
    `姓名,工号,名录库类别,执法证号,发证机关,有效期自,有效期至\n许可,UND-001,具备行政执法资格人员名录库,${number},长春市人民政府,2026-01-01,2030-12-31`;
  // Another certificate, and then the same one, renewed.
  for (const number of ['UND-002', 'UND-001']) {
    const file = await sent(tax, 'INSPECTORS', row(number));
    await act(tax, 'commitImport', file.id);
    await settled(tax, file.id);
    expect(await read()).toMatchObject({ eligible: true, certificateNumber: number });
    await undone(tax, file.id);
    expect(await read()).toEqual(before);
  }
});

test('R01 items come in as drafts, within the law', async () => {
  const header = `${itemColumns.map(({ title }) => title.zh).join(',')}\r\n`;
  const row = (code: string, max: string) =>
    `${code},旧货市场检查,,一般检查事项,旧电器电子产品流通管理办法,企业,现场检查,,营业执照,5%,${max},不少于,1,,市级,,2026-01-01\r\n`;
  const bad = await sent(office, 'ITEMS', header + row('SH-01', '30%') + row('CC-01', '20%'));
  expect(bad.findings.map(({ row, reason }) => [row, reason])).toEqual([
    [2, '该类事项的抽查比例须在 3% 至 20% 之间'],
    [3, expect.stringMatching(/^事项 CC-01 已存在，本行“事项名称”、.*与清单不同；请恢复原值，或在清单中修订$/)],
  ]);
  const good = await sent(office, 'ITEMS', header + row('SH-01', '20%'));
  await act(office, 'commitImport', good.id);
  expect(await settled(office, good.id)).toMatchObject({ state: 'IMPORTED', created: 1 });
  const { inspectionItems } = await door.ask(
    office,
    '{ inspectionItems(filter: { search: "SH-01" }) { edges { node { id state version ratioMin ratioMax papers frequencyOperator } } } }',
  );
  expect(inspectionItems.edges[0].node).toMatchObject({
    state: 'DRAFT',
    version: 1,
    ratioMin: 0.05,
    ratioMax: 0.2,
    papers: ['营业执照'],
    frequencyOperator: 'AT_LEAST',
  });

  // A draft that was handed over is another division's by now: whoever sent the list does not take it back.
  await door.ask(office, 'mutation ($input: HandOverItemsInput!) { handOverItems(input: $input) { done } }', {
    input: { itemIds: [inspectionItems.edges[0].node.id], divisionId: trade.divisionId, reason: '职责调整' },
  });
  await expect(act(office, 'undoImport', good.id)).rejects.toThrow('IMPORT_CHANGED_SINCE');
});

test('R10 what goes out can come in again, personal data masked for others, credit classes never', async () => {
  const object = await anObject(door, {
    name: '=SUM(长春)出口有限公司',
    phone: '13812345678',
    labels: ['exported'],
    itemCodes: ['CC-01'],
    foundedOn: '2016-03-05',
  });
  const out = async (actor: Actor, format: string) => {
    const response = await http(actor, 'GET', `/files/exports/objects.${format}?label=exported`);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const read = async (bytes: Uint8Array) => {
    const rows = [];
    for await (const row of readSheet(bytes, objectColumns)) rows.push(row.values);
    return rows;
  };
  for (const format of ['xlsx', 'csv', 'gb18030.csv']) {
    expect(await read(await out(market, format))).toMatchObject([
      {
        name: object.name,
        creditCode: object.creditCode,
        phone: '13812345678',
        foundedOn: '2016-03-05',
        labels: ['exported'],
        itemCodes: ['CC-01'],
      },
    ]);
  }
  expect(await read(await out(trade, 'csv'))).toMatchObject([{ phone: '138****5678' }]);
  expect((await out(market, 'csv')).toString()).toContain("'=SUM");
  expect((await http(nobody, 'GET', '/files/exports/objects.csv')).status).toBe(401);
  expect((await http(market, 'GET', '/files/exports/secrets.csv')).status).toBe(404);
});

test('R10 the template is a sheet with the columns of its register', async () => {
  const response = await http(market, 'GET', '/files/templates/inspectors.xlsx');
  expect(response.status).toBe(200);
  const sheet = readSheet(Buffer.from(await response.arrayBuffer()), inspectorColumns);
  for await (const row of sheet) expect(row).toBeUndefined();
  expect(sheet.verdict.titles.at(-1)).toBe('所属单位');
});

test('R10 an item applies to an object that is there, and leaves with it', async () => {
  const nobodys = door.sql(`insert into object_item (object_id, item_code) values (gen_random_uuid(), 'CC-01')`);
  await expect(nobodys).rejects.toMatchObject({ code: '23503' });
  const object = await anObject(door, { itemCodes: ['CC-01'] });
  await door.sql('delete from inspection_object where id = $1', [object.id]);
  expect(await door.sql('select 1 from object_item where object_id = $1', [object.id])).toEqual([]);
});

test('R10 items and inspectors go out as they can come in', async () => {
  await anInspector(door, tax, { staffNumber: 'OUT1', regions: ['220104'], expert: true });
  const out = async (actor: Actor, file: string, columns: Parameters<typeof readSheet>[1]) => {
    const response = await http(actor, 'GET', `/files/exports/${file}`);
    const sheet = readSheet(Buffer.from(await response.arrayBuffer()), columns);
    const rows = [];
    for await (const row of sheet) rows.push(row.values);
    expect(sheet.verdict.findings).toEqual([]);
    return rows;
  };
  expect(await out(office, 'items.xlsx', itemColumns)).toContainEqual(
    expect.objectContaining({ code: 'CC-01', methods: ['ON_SITE'], ratioMin: 0.05, level: 'CITY' }),
  );
  expect(await out(tax, 'inspectors.csv', inspectorColumns)).toContainEqual(
    expect.objectContaining({ staffNumber: 'OUT1', regions: ['220104'], expert: 'YES' }),
  );
});

test('R10 a yes-or-no in the address of an export is read as said, and what the list would refuse is refused', async () => {
  await anItem(door, 'LNK-1', { linkCode: '11220100-7' });
  await anItem(door, 'LNK-2', { basisLapsedOn: '2029-12-31' });
  await anInspector(door, tax, { staffNumber: 'FIT1' });
  await anInspector(door, tax, { staffNumber: 'FIT2' }, { validFrom: '2020-01-01', validTo: '2022-12-31' });
  const found = async (address: string, mark: RegExp) => {
    const response = await http(office, 'GET', `/files/exports/${address}`);
    expect(response.status).toBe(200);
    return [...new Set((await response.text()).match(mark))].sort();
  };
  const items = /LNK-\d/g;
  expect(await found('items.csv?unlinked=false', items)).toEqual(['LNK-1']);
  expect(await found('items.csv?unlinked=true', items)).toEqual(['LNK-2']);
  expect(await found('items.csv?basisLapsed=false', items)).toEqual(['LNK-1']);
  expect(await found('items.csv?basisLapsed=true', items)).toEqual(['LNK-2']);
  expect(await found('inspectors.csv?eligible=false', /FIT\d/g)).toEqual(['FIT2']);
  expect(await found('inspectors.csv?eligible=true&eligibleOn=2027-01-01', /FIT\d/g)).toEqual(['FIT1']);

  for (const [address, code, said] of [
    ['items.csv?unlinkd=true', 'FILTER_UNKNOWN', 'unlinkd。请从列表页面导出，或改用以下条件：搜索（search）'],
    ['items.csv?unlinked=maybe', 'INPUT_INVALID', '：须为 true 或 false'],
    ['items.csv?divisionId=7', 'INPUT_INVALID', '责任处室：所选无效，须重新选择'],
    ['objects.csv?kind=SHOP', 'INPUT_INVALID', '类型：须从所列选项中选择'],
    ['inspectors.csv?eligibleOn=tomorrow', 'INPUT_INVALID', '可抽取日期：须为日期，如 2026-03-05'],
  ] as const) {
    const refused = await http(office, 'GET', `/files/exports/${address}`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code, message: expect.stringContaining(said) });
  }
});

const LICENCES = '统一社会信用代码,名称,证件类型,证件名称,证件号码,发证机关,发证日期,有效期至\r\n';
const PERMIT = '成品油零售经营批准证书';

test('R10 R08 licences come in as a sheet of their own, renew what is known, go out again, and can be taken back', async () => {
  const holder = await anObject(door);
  const other = await anObject(door);
  const read = async (id: string) =>
    (
      await door.ask(
        market,
        `{ inspectionObject(id: "${id}") { licences { kind number issuedOn validTo } history { action details } } }`,
      )
    ).inspectionObject;
  const file = await sent(
    market,
    'LICENCES',
    `${LICENCES}${holder.creditCode},,${PERMIT},,油零1号,吉林省商务厅,2024-01-01,2026-12-31\r\n${other.creditCode},,拍卖经营批准证书,,拍1号,吉林省商务厅,,\r\n`,
  );
  expect(file).toMatchObject({ state: 'CHECKED', rows: 2, created: 2, updated: 0, findings: [] });
  await act(market, 'commitImport', file.id);
  expect(await settled(market, file.id)).toMatchObject({ state: 'IMPORTED', created: 2 });
  const known = { kind: 'OIL_RETAIL', number: '油零1号', issuedOn: '2024-01-01', validTo: '2026-12-31' };
  const { licences, history } = await read(holder.id);
  expect(licences).toEqual([known]);
  expect(history.at(-1)).toMatchObject({
    action: 'object.licenceRecorded',
    details: { row: 2, before: null, after: { number: '油零1号', validTo: '2026-12-31' } },
  });

  const renewal = `${LICENCES}${holder.creditCode},,${PERMIT},,油零1号,吉林省商务厅,,2031-12-31\r\n`;
  const renewed = await sent(market, 'LICENCES', renewal);
  expect(renewed).toMatchObject({ state: 'CHECKED', created: 0, updated: 1 });
  await act(market, 'commitImport', renewed.id);
  await settled(market, renewed.id);
  expect((await read(holder.id)).licences).toEqual([{ ...known, validTo: '2031-12-31' }]);

  const out = await http(market, 'GET', `/files/exports/licences.csv?search=${holder.creditCode}`);
  expect(await out.text()).toContain(
    `${holder.creditCode},${holder.name},${PERMIT},,油零1号,吉林省商务厅,2024-01-01,2031-12-31`,
  );

  await undone(market, renewed.id);
  expect((await read(holder.id)).licences).toEqual([known]);
  await door.ask(market, 'mutation ($input: RecordLicenceInput!) { recordLicence(input: $input) { id } }', {
    input: { objectId: other.id, kind: 'AUCTION', number: '拍1号', issuer: '吉林省商务厅', validTo: '2030-01-01' },
  });
  await expect(act(market, 'undoImport', file.id)).rejects.toThrow('IMPORT_CHANGED_SINCE');
});

test('R10 R08 a sheet of licences is refused whole, and each bad row says why', async () => {
  const [holder, theirs, closed] = [await anObject(door), await anObject(door, {}, trade), await anObject(door)];
  const enter = (objectId: string, number: string) =>
    door.ask(market, 'mutation ($input: RecordLicenceInput!) { recordLicence(input: $input) { id } }', {
      input: { objectId, kind: 'OIL_RETAIL', number, issuer: '吉林省商务厅', issuedOn: '2024-01-01' },
    });
  await enter(closed.id, '油零3号');
  await enter(holder.id, '油零4号');
  const { recordLicence } = await enter(holder.id, '油零5号');
  await door.ask(market, `mutation { endLicence(input: { licenceId: "${recordLicence.id}", reason: "交回" }) { id } }`);
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${closed.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  const row = (code: string, number: string, kind = PERMIT, days = ',') =>
    `${code},,${kind},,${number},吉林省商务厅,${days}\r\n`;
  const file = await sent(
    market,
    'LICENCES',
    LICENCES +
      row(holder.creditCode, '油零2号') +
      row(aCreditCode(), '油零6号') +
      row(theirs.creditCode, '油零7号') +
      row(closed.creditCode, '油零3号', PERMIT, ',2031-12-31') +
      row(holder.creditCode, '油零3号') +
      row(holder.creditCode, '油零5号') +
      row(holder.creditCode, '油零4号', PERMIT, ',2023-12-31') +
      row(holder.creditCode, '油零2号') +
      row(holder.creditCode, '其他1号', '其他许可证件') +
      row(holder.creditCode, '油零8号', PERMIT, '2024-01-01,2023-12-31'),
  );
  expect(file).toMatchObject({ state: 'REFUSED', rows: 10 });
  expect(file.findings.map(({ row: at, reason }) => `${at} ${reason}`)).toEqual([
    expect.stringMatching(/^3 名录库中没有代码为 \w+ 的对象$/),
    '4 该对象由流通发展处负责，不能由本单位导入',
    `5 “${closed.name}”已注销，不再更新`,
    `6 该证件已登记在“${closed.name}”名下`,
    '6 与第 5 行是同一证件',
    expect.stringMatching(/^7 该证件已于 \d{4}-\d\d-\d\d 注销，如重新启用请在对象页面登记$/),
    '8 有效期至早于发证日期',
    '9 与第 2 行是同一证件',
    '10 其他许可证件须填写证件名称',
    '11 有效期至早于发证日期',
  ]);
  expect(await door.sql(`select 1 from licence where number in ('油零2号', '油零8号')`)).toEqual([]);
  await expect(sent(tax, 'LICENCES', LICENCES)).rejects.toThrow('FORBIDDEN');
});

test('R10 R11 what a duplicate holds becomes the kept record’s when a sheet has it there, and its own again when that is undone; a duplicate takes no more', async () => {
  const [kept, twin] = [await anObject(door), await anObject(door)];
  const enter = (number: string) =>
    door.ask(market, 'mutation ($input: RecordLicenceInput!) { recordLicence(input: $input) { id } }', {
      input: { objectId: twin.id, kind: 'OIL_RETAIL', number, issuer: '吉林省商务厅', issuedOn: '2024-01-01' },
    });
  await enter('油零21号');
  await enter('油零22号');
  await door.ask(
    market,
    `mutation { markDuplicate(input: { objectId: "${twin.id}", duplicateOf: "${kept.id}", reason: "旧注册号" }) { id } }`,
  );
  const of = async (id: string) => {
    const { inspectionObject } = await door.ask(
      market,
      `{ inspectionObject(id: "${id}") { updatedAt licences { number validTo } history { action details } } }`,
    );
    const { licences, history, updatedAt } = inspectionObject;
    return {
      updatedAt,
      numbers: licences.map(({ number }: { number: string }) => number).sort(),
      last: history.at(-1),
    };
  };
  const row = (code: string, number: string, validTo = '') =>
    `${code},,${PERMIT},,${number},吉林省商务厅,2024-01-01,${validTo}\r\n`;

  const refused = await sent(
    market,
    'LICENCES',
    LICENCES +
      row(twin.creditCode, '油零21号') +
      row(twin.creditCode, '油零22号', '2031-12-31') +
      row(twin.creditCode, '油零23号'),
  );
  const why = `该对象已登记为“${kept.name}”的重复记录，许可证件请登记在“${kept.name}”名下`;
  // The first says what is registered: a list that went out comes in again.
  expect(refused.findings.map(({ row: at, reason }) => `${at} ${reason}`)).toEqual([`3 ${why}`, `4 ${why}`]);

  const before = await of(twin.id);
  const file = await sent(market, 'LICENCES', LICENCES + row(kept.creditCode, '油零21号'));
  expect(file).toMatchObject({ state: 'CHECKED', created: 0, updated: 1, findings: [] });
  await act(market, 'commitImport', file.id);
  await settled(market, file.id);
  expect(await of(kept.id)).toMatchObject({ numbers: ['油零21号'], last: { action: 'object.licenceRecorded' } });
  const left = await of(twin.id);
  expect(left).toMatchObject({
    numbers: ['油零22号'],
    last: { action: 'object.licenceMoved', details: { row: 2, before: { number: '油零21号' }, after: null } },
  });
  expect(left.updatedAt > before.updatedAt).toBe(true);

  await undone(market, file.id);
  expect(await of(kept.id)).toMatchObject({ numbers: [], last: { action: 'object.restored' } });
  expect(await of(twin.id)).toMatchObject({ numbers: ['油零21号', '油零22号'], last: { action: 'object.restored' } });
});

test('R10 R49 county people bring in no object of another district: the cell says so, and theirs come in', async () => {
  const row = (name: string, district: string) => `${name},${aCreditCode()},企业,${district},人民大街9号,,,CC-01\r\n`;
  const refused = await sent(countyPerson, 'OBJECTS', HEADER + row('县里一号', '农安县') + row('市里一号', '朝阳区'));
  expect(refused).toMatchObject({ state: 'REFUSED', rows: 2, faultyRows: 1 });
  expect(refused.findings).toMatchObject([
    { row: 3, column: '所在区县', value: '朝阳区', reason: '所在区县为朝阳区，不在您负责的农安县' },
  ]);
  const errors = await http(countyPerson, 'GET', refused.errorsUrl.replace('/files/registries/', '/files/'));
  expect(errors.status).toBe(200);
  const theirs = await sent(countyPerson, 'OBJECTS', HEADER + row('县里二号', '农安县'));
  expect(theirs).toMatchObject({ state: 'CHECKED', created: 1 });
  expect(await sent(market, 'OBJECTS', HEADER + row('市里二号', '农安县'))).toMatchObject({ state: 'CHECKED' });
});

test('R07 R10 a certificate a list renews ahead of its end keeps its holder eligible until then', async () => {
  const today = door.house.clock.now().toISOString().slice(0, 10);
  const [ends, later] = [addDays(today, 20), addDays(today, 1800)];
  const held = { number: 'AHEAD-001', issuer: '长春市人民政府', validFrom: '2024-01-01', validTo: ends };
  const id = await anInspector(door, tax, { staffNumber: 'AHEAD-1', name: '续证' }, held);
  const read = async () =>
    (
      await door.ask(
        tax,
        `{ inspector(id: "${id}") { eligible certificateValidFrom certificates { number validFrom validTo } } }`,
      )
    ).inspector;
  const renewal = (from: string) =>
    `姓名,工号,名录库类别,执法证号,发证机关,有效期自,有效期至,年检日期\n续证,AHEAD-1,具备行政执法资格人员名录库,AHEAD-001,长春市人民政府,${from},${later},${today}`;
  const brought = async (text: string) => {
    const file = await sent(tax, 'INSPECTORS', text);
    await act(tax, 'commitImport', file.id);
    return settled(tax, file.id);
  };
  const ahead = await brought(renewal(addDays(ends, 1)));
  expect(await read()).toEqual({
    eligible: true,
    certificateValidFrom: '2024-01-01',
    certificates: [{ number: 'AHEAD-001', validFrom: '2024-01-01', validTo: later }],
  });
  // The same list says nothing new.
  expect(await sent(tax, 'INSPECTORS', renewal(addDays(ends, 1)))).toMatchObject({ updated: 0 });
  await undone(tax, ahead.id);
  expect(await read()).toMatchObject({ eligible: true, certificates: [{ validFrom: '2024-01-01', validTo: ends }] });
  // With a gap between the two the days of the gap do not count, nor those before it any longer.
  await brought(renewal(addDays(ends, 2)));
  expect(await read()).toMatchObject({ eligible: false, certificates: [{ validFrom: addDays(ends, 2) }] });
});

test('R49 a file is put together from what its own body handed in: parts of somebody else’s are not there, whoever knows their digest', async () => {
  const handIn = async (actor: Actor, text: string): Promise<string> =>
    ((await (await http(actor, 'POST', '/files/chunks', Buffer.from(text))).json()) as { digest: string }).digest;
  const begin = (actor: Actor, chunks: readonly string[]) =>
    door.ask(actor, 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }', {
      input: { register: 'INSPECTORS', fileName: '名单.csv', chunks },
    });
  const header = await handIn(tax, '姓名,工号,名录库类别,手机,身份证号\r\n');
  const people = await handIn(office, '张机密,G777,CIVIL_SERVANT,13812345678,220102199001011234\r\n');
  await expect(begin(tax, [header, people])).rejects.toThrow('FILE_MISSING');

  expect(await handIn(tax, '张机密,G777,CIVIL_SERVANT,13812345678,220102199001011234\r\n')).toBe(people);
  const { beginImport } = await begin(tax, [header, people]);
  await settled(tax, beginImport.id);
});
