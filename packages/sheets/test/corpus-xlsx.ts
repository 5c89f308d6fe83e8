import { crc32, deflateRawSync } from 'node:zlib';

/** Builds .xlsx files by hand, so that they can be wrong in ways no spreadsheet program is. */

export interface PartSpec {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the directory says instead of the truth. */
  readonly saysUnpacked?: number;
  readonly saysChecksum?: number;
  readonly flags?: number;
}

/** `overlap`: every part in the same bytes. `wide`: sizes and places in eight bytes, though four would do; `wideEnd`: the place of the directory, too. */
export function zip(parts: readonly PartSpec[], { overlap = false, wide = false, wideEnd = false } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, saysUnpacked, saysChecksum, flags = 0 } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw, { level: 9 });
    const nameBytes = Buffer.from(name);
    const sizes = { crc: saysChecksum ?? crc32(raw), packed: packed.length, unpacked: saysUnpacked ?? raw.length };
    const local = header(0x04034b50, 30, flags, sizes, nameBytes.length, 0);
    const entry = header(0x02014b50, 46, flags, sizes, nameBytes.length, 2);
    entry.writeUInt32LE(overlap ? 0 : offset, 42);
    directory.push(entry, nameBytes, ...(wide ? [widened(entry)] : []));
    bodies.push(local, nameBytes, packed);
    offset += 30 + nameBytes.length + packed.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  const before = wideEnd ? [endInEightBytes(parts.length, length, offset)] : [];
  if (wideEnd) end.fill(0xff, 8, 20);
  return Buffer.concat([...bodies, ...directory, ...before, end]);
}

/** The end record of a ZIP64 archive, and where it lies. */
function endInEightBytes(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + length), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** Moves sizes and place of an entry into an extra field, where a ZIP64 archive has them. */
function widened(entry: Buffer): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [24, 20, 42].forEach((field, n) => {
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * n);
    entry.writeUInt32LE(0xffffffff, field);
  });
  entry.writeUInt16LE(28, 30);
  return extra;
}

function header(
  signature: number,
  length: number,
  flags: number,
  sizes: { crc: number; packed: number; unpacked: number },
  nameLength: number,
  shift: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6 + shift);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(sizes.crc, 14 + shift);
  bytes.writeUInt32LE(sizes.packed, 18 + shift);
  bytes.writeUInt32LE(sizes.unpacked, 22 + shift);
  bytes.writeUInt16LE(nameLength, 26 + shift);
  return bytes;
}

export interface WorkbookSpec {
  /** Text, a number, or a whole `<c>` element. */
  readonly rows?: readonly (readonly (string | number | { readonly xml: string })[])[];
  /** Instead of rows: what stands inside `<worksheet>`. */
  readonly sheet?: string;
  readonly after?: string;
  readonly shared?: string;
  readonly sheets?: string;
  readonly workbookPr?: string;
  /** Instead of the date formats: the format of style 1. */
  readonly format?: string;
  /** Instead of the styles. */
  readonly styles?: string;
  readonly more?: readonly PartSpec[];
  readonly prefix?: string;
  readonly saysUnpacked?: number;
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 1 is a date, style 2 the date format of Chinese Excel, style 3 a custom one. */
const STYLES = `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/></cellXfs></styleSheet>`;

function stylesOf({ format, styles }: WorkbookSpec): string {
  if (styles !== undefined) return `<styleSheet xmlns="${SPREADSHEET}"><cellXfs>${styles}</cellXfs></styleSheet>`;
  return format === undefined ? STYLES : stylesWith(format);
}

function stylesWith(format: string): string {
  return `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="176" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`;
}

export function partsOf(spec: WorkbookSpec): PartSpec[] {
  const { rows = [], after = '', shared, sheets, workbookPr = '', more = [] } = spec;
  const data = spec.sheet ?? `<sheetData>${rows.map(rowXml).join('')}</sheetData>${after}`;
  const listed = sheets ?? '<sheet name="数据" sheetId="1" r:id="rId1"/>';
  const sheetXml = `<worksheet xmlns="${SPREADSHEET}">${data}</worksheet>`;
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">${workbookPr}<sheets>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', data: stylesOf(spec) },
    ...(shared === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${SPREADSHEET}">${shared}</sst>` }]),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: spec.prefix ? prefixed(sheetXml, spec.prefix) : sheetXml,
      ...(spec.saysUnpacked === undefined ? {} : { saysUnpacked: spec.saysUnpacked }),
    },
    ...more,
  ];
}

export function xlsx(spec: WorkbookSpec): Buffer {
  return zip(partsOf(spec));
}

export function sheetPart(name: string, rows: NonNullable<WorkbookSpec['rows']>): PartSpec {
  return {
    name,
    data: `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  };
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function rowXml(cells: readonly (string | number | { readonly xml: string })[], index: number): string {
  const inner = cells.map((cell, column) => {
    const reference = `${String.fromCharCode(65 + column)}${index + 1}`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return cell.xml;
    return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${inner.join('')}</row>`;
}

function prefixed(xml: string, prefix: string): string {
  return xml.replaceAll(/<(\/?)(\w)/g, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
