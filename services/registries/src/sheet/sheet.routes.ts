import { makeTemplate, type SheetFormat, writeSheet } from '@sunlot/sheets';
import { type Context, noteHandedIn, Refusal, type Route, type RouteAnswer } from '@sunlot/subgraph-kit';
import { exportedRows } from './exported-rows.ts';
import { expectReading, isWorthAThread } from './rows/read-apart.ts';
import { SheetImport } from './sheet-import.entity.ts';
import { registerNamed, sheetOf } from './sheets-of-registers.ts';
import { unlinkedItemColumns, unlinkedItemRows } from './unlinked-items.report.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST_CHUNK = 32 * 1024 * 1024;

/** One part of a file; answers its digest. The same part sent twice is stored once, so a broken upload goes on where it broke. */
const uploadChunk: Route = {
  method: 'POST',
  path: '/files/chunks',
  verb: 'sheet.import',
  answer: async (ctx, { body }) => {
    if (body.length > LARGEST_CHUNK) throw new Refusal('FILE_TOO_LARGE', { size: body.length, limit: LARGEST_CHUNK });
    if (isWorthAThread(body.length)) expectReading();
    const part = await ctx.vault.put(body);
    await noteHandedIn(ctx, part.digest);
    return { type: 'application/json', body: JSON.stringify(part) };
  },
};

const template: Route = {
  method: 'GET',
  path: '/files/templates/:file',
  verb: 'sheet.import',
  answer: async (ctx, { params }) => {
    const { register } = named(params.file!, /^(\w+)\.(xlsx)$/);
    const { seenWith } = sheetOf[register];
    if (seenWith) ctx.demand(seenWith);
    return attachment(params.file!, XLSX, await makeTemplate(sheetOf[register].columns, ctx.language));
  },
};

const FORMATS: Readonly<Record<string, { format: SheetFormat; type: string }>> = {
  xlsx: { format: 'xlsx', type: XLSX },
  csv: { format: 'csv', type: 'text/csv; charset=utf-8' },
  'gb18030.csv': { format: 'csv-gb18030', type: 'text/csv; charset=gb18030' },
};

/** A register, or the part of it a filter means, as this actor sees it: personal data masked, credit classes never. */
const exportRegister: Route = {
  method: 'GET',
  path: '/files/exports/:file',
  verb: 'sheet.export',
  answer: async (ctx, { params, query }) => {
    const { register, ending } = named(params.file!, /^(\w+)\.(xlsx|csv|gb18030\.csv)$/);
    // They are never published, and no file of them leaves the house either.
    if (register === 'CREDIT_CLASSES') throw new Refusal('NOT_FOUND', { type: 'file', id: params.file });
    const { format, type } = FORMATS[ending]!;
    const rows = exportedRows(ctx, register, query);
    await noteExport(ctx, register, query);
    return attachment(params.file!, type, writeSheet(sheetOf[register].columns, rows, format, ctx.language));
  },
};

/** What lists of the desk add up, as a file: today the items to link. */
const exportReport: Route = {
  method: 'GET',
  path: '/files/reports/:file',
  verb: 'sheet.export',
  answer: async (ctx, { params }) => {
    const ending = /^unlinked-items\.(xlsx|csv|gb18030\.csv)$/.exec(params.file!)?.[1];
    if (!ending) throw new Refusal('NOT_FOUND', { type: 'file', id: params.file });
    const { format, type } = FORMATS[ending]!;
    return attachment(params.file!, type, writeSheet(unlinkedItemColumns, unlinkedItemRows(ctx), format, ctx.language));
  },
};

const errorFile: Route = {
  method: 'GET',
  path: '/files/imports/:id/errors.xlsx',
  verb: 'sheet.import',
  answer: async (ctx, { params }) => {
    const { errorsDigest, errorsDigestEn } = await ctx.get(SheetImport, params.id!);
    if (errorsDigest === null) throw new Refusal('NOT_FOUND', { type: 'SheetImport', id: params.id });
    return attachment('errors.xlsx', XLSX, ctx.vault.open(inLanguage(ctx, errorsDigest, errorsDigestEn)));
  },
};

/** The rows that name nobody the register has, as they came. */
const unknownFile: Route = {
  method: 'GET',
  path: '/files/imports/:id/unknown.xlsx',
  verb: 'sheet.import',
  answer: async (ctx, { params }) => {
    const { unknownDigest, unknownDigestEn } = await ctx.get(SheetImport, params.id!);
    if (unknownDigest === null) throw new Refusal('NOT_FOUND', { type: 'SheetImport', id: params.id });
    return attachment(
      'not-in-the-register.xlsx',
      XLSX,
      ctx.vault.open(inLanguage(ctx, unknownDigest, unknownDigestEn)),
    );
  },
};

export const sheetRoutes: readonly Route[] = [
  uploadChunk,
  template,
  exportRegister,
  exportReport,
  errorFile,
  unknownFile,
];

function named(
  file: string,
  form: RegExp,
): { register: NonNullable<ReturnType<typeof registerNamed>>; ending: string } {
  const [, name, ending] = form.exec(file) ?? [];
  const register = name && registerNamed(name);
  if (!register || !ending) throw new Refusal('NOT_FOUND', { type: 'file', id: file });
  return { register, ending };
}

function inLanguage({ language }: Context, chinese: string, english: string | null): string {
  return language === 'en' ? (english ?? chinese) : chinese;
}

function attachment(name: string, type: string, body: RouteAnswer['body']): RouteAnswer {
  return {
    type,
    body,
    headers: { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
  };
}

/** Who took which data out of the house is on the trail (R48). */
async function noteExport(ctx: Context, register: string, query: Readonly<Record<string, string>>): Promise<void> {
  await ctx.apart(async (noting) =>
    noting.record('register.exported', { id: register, constructor: { name: 'SheetRegister' } }, { filter: query }),
  );
}
