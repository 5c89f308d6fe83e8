import type { Language, SheetRegister } from '@sunlot/glossary';
import { buffer } from 'node:stream/consumers';
import { filledIn, readSheet, type SheetRecord, writeSheet } from '@sunlot/sheets';
import type { Actor } from '@sunlot/subgraph-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../src/sheet/rows/rows-of-registers.ts';
import { type Answer, type Door, openDoor, until } from './door.ts';
import { anInspector, anItem, anObject, ofMarket } from './made.ts';
import { market, office, policyDivision, tax, trade } from './people.ts';

/** What goes out comes in again: untouched it changes nothing, and with one cell changed, that cell. */

let door: Door;
const ids: Record<string, string> = {};
const codes: Record<string, string> = {};
beforeAll(async () => {
  door = await openDoor();
  await registerItems();
  await registerObjects();
  await registerInspectors();
});
afterAll(() => door.close());

const ACT = 'mutation ($input: %Input!) { %(input: $input) { id } }';
const act = (actor: Actor, verb: string, input: object, type = verb[0]!.toUpperCase() + verb.slice(1)) =>
  door.ask(actor, ACT.replace('%', type).replace('%', verb), { input });

async function registerItems(): Promise<void> {
  const papers = ['营业执照（正、副本）', ' 进货台账, 近一年', '“五大总成”去向记录', '编号"甲"', '编号"甲"'];
  const { id } = await anItem(door, 'RT-01', {
    papers,
    content: ' 一看\r\n二问\n三\u00ad查\u200e ',
    ratioMin: 0.07,
    linkCode: '1122-7',
  });
  const { item } = await door.ask(
    market,
    `{ item: inspectionItem(id: "${id}") { name category basis objectKind methods papers ratioMin ratioMax level inForceFrom } }`,
  );
  await act(market, 'reviseItem', {
    ...item,
    itemId: id,
    ratioMax: 0.15,
    inForceFrom: '2030-01-01',
    reason: '调整比例',
  });
  await anItem(door, 'RT-02', {
    name: '往返事项',
    frequencyOperator: 'AT_MOST',
    frequencyCount: 1,
    inspectorTag: 'auto',
    papers,
    basis: '=依据第二十九条',
  });
}

async function registerObjects(): Promise<void> {
  const whole = { legalRepresentative: '欧阳清河', contact: '李小满', phone: '+86 431 88888888', zone: '净月' };
  const own = await anObject(door, {
    ...whole,
    name: '往返一有限公司',
    labels: ['往返', 'CAR_DEALER'],
    itemCodes: ['RT-01', 'RT-02'],
    foundedOn: '2016-03-05',
  });
  const theirs = await anObject(door, { ...whole, name: '往返二有限公司', labels: ['往返'] }, trade);
  const closed = await anObject(door, { ...whole, name: '往返三有限公司', labels: ['往返'] });
  const product = { name: '往返玉米', creditCode: null, kind: 'PRODUCT', labels: ['往返'] };
  const [mine, alike, others] = [
    await anObject(door, product),
    await anObject(door, product),
    await anObject(door, product, trade),
  ];
  for (const [n, { id }] of [own, theirs, closed, mine, alike, others].entries())
    await act(n === 1 || n === 5 ? trade : market, 'recordLicence', {
      objectId: id,
      kind: n === 0 ? 'OTHER' : 'OIL_RETAIL',
      title: n === 0 ? '往返许可' : null,
      number: `往返${n}号`,
      issuer: '吉林省商务厅',
      issuedOn: n === 0 ? '2024-02-02' : '2024-01-01',
      validTo: n === 0 ? null : '2031-12-31',
    });
  await act(market, 'changeObjectStatus', { objectId: closed.id, status: 'DEREGISTERED', reason: '注销' });
  Object.assign(ids, { own: own.id, theirs: theirs.id });
  Object.assign(codes, { own: own.creditCode, theirs: theirs.creditCode });
}

async function registerInspectors(): Promise<void> {
  const certificate = { issuer: '吉林省人民政府', category: '商务综合', region: '长春市' };
  ids.several = await anInspector(
    door,
    tax,
    {
      name: '往返多证',
      staffNumber: 'rt-税01',
      mobile: '13987654321',
      idNumber: '22010219900101123X',
      regions: ['220104'],
    },
    { number: '吉A〔2025〕01', issuer: '长春市 人民政府' },
  );
  for (const [number, validTo] of [
    ['rt-b001', '2028-06-30'],
    ['rt-c001', '2027-06-30'],
  ])
    await act(tax, 'renewCertificate', {
      ...certificate,
      inspectorId: ids.several,
      number,
      validFrom: '2024-01-01',
      validTo,
    });
  // The same number of another issuer, somebody without a number and somebody without a certificate.
  await anInspector(door, tax, { name: '往返无号', staffNumber: null }, { number: 'rt-b001', issuer: '国家税务总局' });
  await act(tax, 'createInspector', { name: '往返无证', staffNumber: 'RT-3', roster: 'DAILY', specialities: [] });
  await anInspector(door, office, { name: '往返本办', staffNumber: 'RT-3' });
  // Who left one unit is at another with the same certificate.
  const left = await anInspector(door, policyDivision, { ...ofMarket, name: '往返调动' }, { number: 'RT-7' });
  await act(policyDivision, 'changeInspectorStatus', { inspectorId: left, status: 'LEFT', reason: '调出' });
  await anInspector(door, tax, { name: '往返调动' }, { number: 'RT-7' });
}

const FORMATS = ['xlsx', 'csv', 'gb18030.csv'] as const;
type Format = (typeof FORMATS)[number];

async function exported(actor: Actor, address: string, language: Language = 'zh'): Promise<Buffer> {
  const { status, bytes } = await door.fetch(actor, 'GET', `/files/exports/${address}`, undefined, language);
  expect(status).toBe(200);
  return bytes;
}

async function sent(actor: Actor, register: SheetRegister, file: Buffer): Promise<Answer> {
  const { bytes } = await door.fetch(actor, 'POST', '/files/chunks', file);
  const { beginImport } = await act(actor, 'beginImport', {
    register,
    fileName: '往返',
    chunks: [JSON.parse(bytes.toString()).digest],
  });
  return settled(actor, beginImport.id);
}

async function settled(actor: Actor, id: string): Promise<Answer> {
  let file: Answer;
  await until(async () => {
    file = (
      await door.ask(
        actor,
        `{ sheetImport(id: "${id}") { id state rows created updated unchanged findings { row column reason } } }`,
      )
    ).sheetImport;
    return !['CHECKING', 'IMPORTING', 'UNDOING'].includes(file.state);
  });
  return file;
}

async function moved(actor: Actor, step: 'commitImport' | 'undoImport', id: string): Promise<Answer> {
  await act(actor, step, { importId: id }, 'Import');
  return settled(actor, id);
}

/** Every entry as it lies in the database, but for what an import may not touch either. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = ['inspection_item', 'inspection_object', 'object_item', 'licence', 'inspector', 'certificate'];
  const lying: Record<string, unknown[]> = {};
  for (const table of tables)
    lying[table] = await door.sql(`select to_jsonb(t) as row from ${table} t order by t::text`);
  return lying;
}

/** The file with one cell put in the place of another; what is changed is the same in every encoding. */
async function changed(
  file: Buffer,
  { register, format }: { register: Exclude<SheetRegister, 'CREDIT_CLASSES'>; format: Format },
  before: string,
  after: string,
): Promise<Buffer> {
  if (format !== 'xlsx') {
    const parts = file.toString('latin1').split(Buffer.from(before).toString('latin1'));
    expect(parts).toHaveLength(2);
    return Buffer.from(parts.join(Buffer.from(after).toString('latin1')), 'latin1');
  }
  const { columns } = rowsOf[register];
  const rows: SheetRecord[] = [];
  for await (const { values } of readSheet(file, columns)) rows.push(values as SheetRecord);
  const cells = rows.flatMap((row, at) => Object.entries(row).map(([key, value]) => ({ at, key, value })));
  const found = cells.filter(({ value }) => String(value) === before);
  expect(found).toHaveLength(1);
  const [{ at, key, value }] = found as [(typeof cells)[number]];
  rows[at] = { ...rows[at], [key]: typeof value === 'number' ? Number(after) : after };
  return buffer(writeSheet(filledIn(columns), rows, 'xlsx'));
}

interface Trip {
  readonly register: SheetRegister;
  readonly address: (format: Format) => string;
  /** Who takes it and brings it in again: its keeper, somebody who sees it masked, who keeps everything. */
  readonly by: readonly Actor[];
  readonly rows: number;
}

const filtered = `search=${encodeURIComponent('往返')}`;
const trips: Trip[] = [
  { register: 'ITEMS', address: (format) => `items.${format}?search=RT-0`, by: [market, trade, office], rows: 3 },
  {
    register: 'OBJECTS',
    address: (format) => `objects.${format}?label=${encodeURIComponent('往返')}`,
    by: [market, trade, office],
    rows: 6,
  },
  {
    register: 'LICENCES',
    address: (format) => `licences.${format}?label=${encodeURIComponent('往返')}`,
    by: [market, trade, office],
    rows: 6,
  },
  { register: 'INSPECTORS', address: (format) => `inspectors.${format}?${filtered}`, by: [office], rows: 8 },
  { register: 'INSPECTORS', address: (format) => `inspectors.${format}?${filtered}`, by: [tax], rows: 6 },
];

describe('R10 what goes out comes in again', () => {
  const each = trips.flatMap((trip) =>
    FORMATS.flatMap((format) => trip.by.map((actor) => ({ ...trip, format, actor, name: actor.organizationName }))),
  );
  test.for(each)('R10 $register as $format by $name: untouched it is accepted, and changes nothing', async (trip) => {
    const { register, address, format, actor, rows } = trip;
    const before = await everything();
    for (const language of ['zh', 'en'] as const) {
      const file = await sent(actor, register, await exported(actor, address(format), language));
      expect(file.findings).toEqual([]);
      expect(file).toMatchObject({ state: 'CHECKED', rows, created: 0, updated: 0, unchanged: rows });
      expect(await moved(actor, 'commitImport', file.id)).toMatchObject({
        state: 'IMPORTED',
        created: 0,
        updated: 0,
        unchanged: rows,
      });
      expect(await everything()).toEqual(before);
    }
  });
});

/** The rows of a table that are other than before, as pairs of what changed in them. */
function differences(before: Record<string, unknown[]>, after: Record<string, unknown[]>): unknown[] {
  return Object.keys(before).flatMap((table) => {
    const was = new Map(before[table]!.map((each) => [keyOf(each), (each as { row: object }).row]));
    return after[table]!.flatMap((each) => {
      const { row } = each as { row: Record<string, unknown> };
      const old = was.get(keyOf(each)) as Record<string, unknown> | undefined;
      if (!old) return [[table, 'new']];
      return Object.keys(row)
        .filter((column) => column !== 'updated_at' && JSON.stringify(row[column]) !== JSON.stringify(old[column]))
        .map((column) => [table, column, old[column], row[column]]);
    });
  });
}

const keyOf = (each: unknown): string => {
  const { id, object_id, item_code } = (each as { row: Record<string, string> }).row;
  return id ?? `${object_id} ${item_code}`;
};

describe('R01 R10 papers that hold separators', () => {
  const quoted = `"营业执照（正、副本）"、" 进货台账, 近一年"、“五大总成”去向记录、"编号""甲"""、"编号""甲"""`;
  const inCsv = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  /** The export with the papers of both versions written otherwise. */
  const saying = async (cell: string) => {
    const parts = (await exported(market, 'items.csv?search=RT-01')).toString().split(inCsv(quoted));
    expect(parts).toHaveLength(3);
    return Buffer.from(parts.join(inCsv(cell)));
  };

  test.for(FORMATS)(
    'R01 R10 they stay apart where a list as %s is read in that has the item under another code',
    async (format) => {
      const out = await exported(market, `items.${format}?search=RT-02`);
      const file = await sent(market, 'ITEMS', await changed(out, { register: 'ITEMS', format }, 'RT-02', 'RT-92'));
      expect(file).toMatchObject({ state: 'CHECKED', findings: [], created: 1 });
      await moved(market, 'commitImport', file.id);
      const [row] = await door.sql("select papers from inspection_item where code = 'RT-92'");
      expect(row!.papers).toEqual(['营业执照（正、副本）', '进货台账, 近一年', '“五大总成”去向记录', '编号"甲"']);
      await moved(market, 'undoImport', file.id);
    },
  );

  test('R10 a file from before they were quoted is known for the same; one that makes two of them one is not', async () => {
    const unquoted = '营业执照（正、副本）、 进货台账, 近一年、“五大总成”去向记录、编号"甲"、编号"甲"';
    const before = await sent(market, 'ITEMS', await saying(unquoted));
    expect(before).toMatchObject({ state: 'CHECKED', findings: [], unchanged: 2 });
    const joined = await sent(market, 'ITEMS', await saying(quoted.replace('"、" ', '、')));
    expect(joined).toMatchObject({ state: 'REFUSED', rows: 2 });
    expect(joined.findings[0].reason).toContain('本行“需准备的材料”与清单不同');
  });

  test('R10 as many and as long as the form takes come back, and no more', async () => {
    const most = Array.from({ length: 50 }, (_, n) => `${n}、`.padEnd(200, '"'));
    await anItem(door, 'RX-01', { papers: most });
    const out = await exported(market, 'items.csv?search=RX-01');
    expect(await sent(market, 'ITEMS', out)).toMatchObject({ state: 'CHECKED', findings: [], unchanged: 1 });
    const longer = await sent(market, 'ITEMS', Buffer.from(out.toString().replace('49、', '49、多')));
    expect(longer.findings).toEqual([{ row: 2, column: '需准备的材料', reason: '材料最多 50 项，每项不超过 200 字' }]);
  });
});

describe('R10 a file with one cell changed changes that', () => {
  const cells = [
    {
      register: 'OBJECTS',
      trip: 1,
      cell: ['2016-03-05', '2017-04-06'],
      to: [['inspection_object', 'founded_on', '2016-03-05', '2017-04-06']],
    },
    {
      register: 'LICENCES',
      trip: 2,
      cell: ['2024-02-02', '2024-03-03'],
      to: [['licence', 'issued_on', '2024-02-02', '2024-03-03']],
    },
    {
      register: 'INSPECTORS',
      trip: 4,
      cell: ['2027-06-30', '2029-09-09'],
      to: [['certificate', 'valid_to', '2027-06-30', '2029-09-09']],
    },
  ] as const;
  const each = cells.flatMap((cell) => FORMATS.map((format) => ({ ...cell, format })));
  test.for(each)(
    'R10 $register as $format, and an undo gives it back',
    async ({ register, trip, cell, to, format }) => {
      const actor = trips[trip]!.by[0]!;
      const out = await exported(actor, trips[trip]!.address(format));
      const before = await everything();
      const file = await sent(actor, register, await changed(out, { register, format }, cell[0], cell[1]));
      const { rows } = trips[trip]!;
      expect(file).toMatchObject({ state: 'CHECKED', findings: [], created: 0, updated: 1, unchanged: rows - 1 });
      await moved(actor, 'commitImport', file.id);
      expect(differences(before, await everything())).toEqual(to);
      expect(await moved(actor, 'undoImport', file.id)).toMatchObject({ state: 'UNDONE' });
      expect(differences(before, await everything())).toEqual([]);
    },
  );

  const ofItems = FORMATS.flatMap((format) => [
    { format, cell: ['1122-7', '1122-8'], said: '“互联网+监管”事项编码', remedy: '请恢复原值，或在清单中修订' },
    { format, cell: ['0.15', '0.16'], said: '抽查比例上限', remedy: '请恢复原值，或在清单中修改该草稿' },
  ]);
  test.for(ofItems)(
    'R01 R10 of the items as $format the row is refused with what is other, “$said”, and what leads on',
    async (asked) => {
      const { format, cell, said, remedy } = asked;
      const out = await exported(market, trips[0]!.address(format));
      const file = await sent(market, 'ITEMS', await changed(out, { register: 'ITEMS', format }, cell[0]!, cell[1]!));
      expect(file).toMatchObject({ state: 'REFUSED', rows: 3 });
      const reason = `事项 RT-01 已存在，本行“${said}”与清单不同；${remedy}`;
      expect(file.findings).toEqual([{ row: expect.any(Number), column: null, reason }]);
    },
  );
});

const CSV = { register: 'OBJECTS', format: 'csv' } as const;

test('R10 R34 what an export masked does not take the place of what is registered, and what somebody else keeps is theirs to change', async () => {
  const masked = await exported(trade, `objects.csv?search=${codes.own}`);
  expect(masked.toString()).toContain('欧***');
  const file = await sent(market, 'OBJECTS', await changed(masked, CSV, '净月', '莲花山'));
  expect(file).toMatchObject({ state: 'CHECKED', updated: 1 });
  await moved(market, 'commitImport', file.id);
  const [row] = await door.sql('select zone, legal_representative, phone from inspection_object where id = $1', [
    ids.own,
  ]);
  expect(row).toEqual({ zone: '莲花山', legal_representative: '欧阳清河', phone: '+86 431 88888888' });
  await moved(market, 'undoImport', file.id);

  const theirs = await exported(market, `objects.csv?search=${codes.theirs}`);
  const refused = await sent(market, 'OBJECTS', await changed(theirs, CSV, '净月', '莲花山'));
  expect(refused.findings.map(({ reason }: { reason: string }) => reason)).toEqual([
    '该对象由流通发展处负责，不能由本单位导入',
  ]);
});

const HEADER = '姓名,工号,名录库类别,执法证号,发证机关,证件类别,有效期自,有效期至,年检日期,手机,所属单位\r\n';
const DAILY = '日常从事监管工作人员名录库';

test('R06 R10 somebody with several certificates has a row for each; all of them come in, one names the person, and an undo takes all of them back', async () => {
  const text = [
    `三证,RT-9,${DAILY},RT9-A,长春市人民政府,,2020-01-01,2022-12-31,,13811112222,`,
    `三证,RT-9,${DAILY},rt9 - Ｂ,长春市人民政府,商务综合,2026-01-01,2029-12-31,2026-03-01,,市税务局`,
    `三证,RT-9,,RT9-C,长春市人民政府,,2026-01-01,2028-12-31,,,`.replace(',,RT9', `,${DAILY},RT9`),
  ].join('\r\n');
  const file = await sent(tax, 'INSPECTORS', Buffer.from(HEADER + text));
  expect(file).toMatchObject({ state: 'CHECKED', findings: [], rows: 3, created: 3, updated: 0, unchanged: 0 });
  await moved(tax, 'commitImport', file.id);
  const read = async () =>
    door.sql(
      `select inspector.certificate_number as named, mobile, array_agg(held.number || coalesce(held.category, '') order by held.number) as held
       from inspector join certificate held on held.inspector_id = inspector.id where staff_number = 'RT-9' group by inspector.id`,
    );
  expect(await read()).toEqual([{ named: 'RT9-B', mobile: '13811112222', held: ['RT9-A', 'RT9-B商务综合', 'RT9-C'] }]);

  const more = await sent(
    tax,
    'INSPECTORS',
    Buffer.from(`${HEADER}三证,RT-9,${DAILY},RT9-D,长春市人民政府,,2026-01-01,2031-12-31,,,`),
  );
  expect(more).toMatchObject({ created: 0, updated: 1 });
  await moved(tax, 'commitImport', more.id);
  expect(await read()).toMatchObject([{ named: 'RT9-D', held: { length: 4 } }]);
  await moved(tax, 'undoImport', more.id);
  expect(await read()).toMatchObject([{ named: 'RT9-B', held: { length: 3 } }]);
  expect(await moved(tax, 'undoImport', file.id)).toMatchObject({ state: 'UNDONE' });
  expect(await read()).toEqual([]);
});

test('R06 R10 rows of one person that contradict each other are refused, and so are those of whom nobody can say who it is', async () => {
  const text = [
    `矛盾,RT-10,${DAILY},RT10-A,长春市人民政府,,2026-01-01,2029-12-31,,13811112222,`,
    `矛盾人,RT-10,${DAILY},RT10-B,长春市人民政府,,2026-01-01,2029-12-31,,13811113333,`,
    `矛盾,RT-10,${DAILY},RT10-A,长春市人民政府,,2026-01-01,2029-12-31,,,`,
    `矛盾,RT-10,${DAILY},,,,,,,,`,
    `无号,,${DAILY},,,,,,,,`,
    `外单位,RT-11,${DAILY},,,,,,,,市公安局`,
    `只有年检,RT-12,${DAILY},,,,,,2026-03-01,,`,
    `无证,RT-13,${DAILY},待发 ？,长春市人民政府,,2026-01-01,2029-12-31,,,`,
  ].join('\r\n');
  const file = await sent(tax, 'INSPECTORS', Buffer.from(HEADER + text));
  expect(file.findings.map(({ row, reason }: { row: number; reason: string }) => `${row} ${reason}`)).toEqual([
    '3 与第 2 行是同一人，但“姓名”、“手机”不同',
    '4 与第 2 行重复，请只留一行；同一人的多个证件，每行填一个',
    '5 与第 2 行重复，请只留一行；同一人的多个证件，每行填一个',
    '6 请填写工号：名录库中没有未填工号的“无号”',
    '7 新登记人员的所属单位为市公安局，与本次导入的单位不同；请由该单位导入，或将本列留空',
    '8 证件类别、证件适用区域和年检日期须与所属证件同时填写',
    '9 证号须为 4 至 20 个文字、数字、括号或连字符',
  ]);
});
