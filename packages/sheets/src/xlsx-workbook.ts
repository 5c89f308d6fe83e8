import { posix } from 'node:path';
import { type SheetFindingCode } from '@sunlot/glossary';
import { Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import { type Attributes, LONGEST, walk, walkAll } from './xlsx-xml.ts';
import type { Archive, Part } from './zip-archive.ts';

/** What one needs to know of a workbook before reading a row. */
export interface Workbook {
  /** The first visible sheet. */
  readonly sheet: SheetPart;
  /** The visible sheets after it. */
  readonly others: readonly SheetPart[];
  readonly sharedStrings: readonly string[];
  /** By the index of a cell's style: how its number is shown. */
  readonly formats: readonly NumberFormat[];
  /** Workbooks from old Macs count days from 1904. */
  readonly since1904: boolean;
}

/** As a date, or with so many digits at least. */
export interface NumberFormat {
  readonly isDate: boolean;
  readonly digits: number;
}

/** A sheet by the name on its tab, and where its rows lie. */
export interface SheetPart {
  readonly name: string;
  readonly part: Part;
}

/** Reads everything but the rows of the first visible sheet. Refuses macros, pictures, embedded objects and links to other workbooks. */
export async function openWorkbook(archive: Archive, limits: Limits): Promise<Workbook> {
  refuseForbiddenParts(archive);
  const main = await mainPart(archive);
  const { sheets, since1904 } = await sheetsOf(archive, main);
  const relations = await relationsOf(archive, main);
  const [sheet, ...others] = sheets
    .filter((listed) => listed.visible)
    .map(({ name, relation }) => ({ name, part: partNamed(archive, relations.get(relation)?.target) }));
  if (!hasPart(sheet)) throw new Unreadable('NOT_A_SHEET', { found: 'XLSX' });
  // A part of its own for each: read anew for every tab that claims it, one would do for a thousand.
  const claimed = [sheet, ...others].flatMap(({ part }) => part ?? []);
  if (new Set(claimed).size < claimed.length) throw new Unreadable('XML_DAMAGED', { part: main.name });
  const partOf = (type: string) => {
    const relation = [...relations.values()].find((each) => each.type.endsWith(`/${type}`));
    return partNamed(archive, relation?.target);
  };
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheet,
    others: others.filter(hasPart),
    since1904,
    sharedStrings: strings ? await sharedStringsOf(archive, strings, limits.strings) : [],
    formats: styles ? await formatsOf(archive, styles) : [],
  };
}

function partNamed(archive: Archive, name = ''): Part | undefined {
  return archive.parts.get(name.toLowerCase());
}

function hasPart(sheet: { name: string; part: Part | undefined } | undefined): sheet is SheetPart {
  return sheet?.part !== undefined;
}

const forbidden: readonly { code: SheetFindingCode; pattern: RegExp }[] = [
  { code: 'MACROS', pattern: /vbaProject\.bin$|\/(macrosheets|dialogsheets|activeX|ctrlProps)\//i },
  { code: 'EMBEDDED_OBJECTS', pattern: /\/embeddings\//i },
  { code: 'EXTERNAL_LINKS', pattern: /\/(externalLinks|queryTables)\/|\/connections\.xml$/i },
  { code: 'PICTURES', pattern: /\/(media|charts|chartsheets|diagrams)\//i },
];

function refuseForbiddenParts(archive: Archive): void {
  for (const { code, pattern } of forbidden) {
    const part = [...archive.parts.values()].find(({ name }) => pattern.test(`/${name}`));
    if (part) throw new Unreadable(code, { part: part.name });
  }
}

async function mainPart(archive: Archive): Promise<Part> {
  const root = [...(await relationsAt(archive, '_rels/.rels', '')).values()].find((each) =>
    each.type.endsWith('/officeDocument'),
  );
  const part = partNamed(archive, root?.target);
  if (!part || !/workbook[^/]*\.xml$/i.test(part.name)) {
    throw new Unreadable('NOT_A_SHEET', { found: archive.parts.has('mimetype') ? 'ODS' : (part?.name ?? 'ZIP') });
  }
  return part;
}

interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly visible: boolean;
}

async function sheetsOf(archive: Archive, main: Part): Promise<{ sheets: ListedSheet[]; since1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let since1904 = false;
  await walkAll(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          relation: relationId(attributes),
          visible: (attributes.state ?? 'visible') === 'visible',
        });
    },
  });
  return { sheets, since1904 };
}

function relationId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relationsOf(archive: Archive, part: Part): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part.name);
  return relationsAt(archive, `${folder}/_rels/${posix.basename(part.name)}.rels`, folder);
}

async function relationsAt(archive: Archive, name: string, folder: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const part = partNamed(archive, name);
  if (!part) return relations;
  await walkAll(archive, part, {
    open(tag, { Id, Type, Target, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}

/** Rich text is its runs joined; the phonetic guide that East Asian Excel stores beside a word (`rPh`) is not part of it. */
async function sharedStringsOf(archive: Archive, part: Part, limit: number): Promise<string[]> {
  const strings: string[] = [];
  let [text, inText, inGuide] = ['', false, false];
  const walking = walk(archive, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inGuide = true;
    },
    text(piece) {
      if (inText && !inGuide) text += piece;
      if (text.length > LONGEST) throw new Unreadable('XML_DAMAGED', { part: part.name });
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inGuide = false;
    },
  });
  for await (const _ of walking) if (strings.length > limit) throw new Unreadable('TOO_MANY_STRINGS', { limit });
  return strings;
}

async function formatsOf(archive: Archive, part: Part): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCells = false;
  await walkAll(archive, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') custom.set(Number(numFmtId), formatOf(formatCode ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells)
        styles.push(custom.get(Number(numFmtId)) ?? { isDate: isBuiltInDate(Number(numFmtId)), digits: 0 });
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** 14–22 and 45–47 everywhere; 27–36 and 50–58 are the dates of Chinese and Japanese Excel. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format of zeros alone is that of a code whose leading zeros are part of it. */
function formatOf(code: string): NumberFormat {
  return { isDate: isDateFormat(code), digits: /^0+$/.test(code) ? code.length : 0 };
}

function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yd年月日]|m{3,}|h:|:s/i.test(bare);
}
