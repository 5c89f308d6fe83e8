import { type Language, sheetWords } from '@sunlot/glossary';
import { defineColumns, type SheetRecord, writeSheet } from '@sunlot/sheets';
import type { Context } from '@sunlot/subgraph-kit';
import type { UnknownRow } from '../credit-class/credit-import.entity.ts';
import { NAMED_ROWS, type Unknown } from '../credit-class/deliver-classes.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { waitingTable } from './waiting-rows.ts';

const unknownColumns = defineColumns([
  { key: 'row', title: sheetWords.originalRow, kind: 'number' },
  { key: 'creditCode', title: { zh: '统一社会信用代码', en: 'Credit code' }, kind: 'code' },
  { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text' },
]);

/**
 * The waiting rows that were matched with nobody: counted, the first of them named, and all of them as a file in the vault, in either language; no
 * file of none. It says who they are and no class.
 */
export async function unknownRows(
  ctx: Context,
  file: SheetImport,
): Promise<Unknown & { unknownDigest: string | null; unknownDigestEn: string | null }> {
  const [counted] = await ctx.sql(`select count(*)::int as count from ${waitingTable(file)} where not known`);
  const unknown = counted!.count as number;
  if (unknown === 0) return { unknown, unknownRows: [], unknownDigest: null, unknownDigestEn: null };
  const fileIn = async (language: Language): Promise<string> =>
    (await ctx.vault.put(writeSheet(unknownColumns, inTurn(ctx, file), 'xlsx', language))).digest;
  return {
    unknown,
    unknownRows: await some(ctx, file, 0, NAMED_ROWS),
    unknownDigest: await fileIn('zh'),
    unknownDigestEn: await fileIn('en'),
  };
}

const AT_ONCE = 10_000;

/** So many at a time: a list that knows all of the province costs no more memory than one of a street. */
async function* inTurn(ctx: Context, file: SheetImport): AsyncGenerator<SheetRecord> {
  let last = 0;
  for (;;) {
    const rows = await some(ctx, file, last, AT_ONCE);
    if (rows.length === 0) return;
    for (const row of rows) yield { ...row };
    last = rows.at(-1)!.row;
  }
}

async function some(ctx: Context, file: SheetImport, after: number, many: number): Promise<UnknownRow[]> {
  const rows = await ctx.sql(
    `select row, credit_code as "creditCode", name from ${waitingTable(file)} where not known and row > $1 order by row limit $2`,
    [after, many],
  );
  return rows as unknown as UnknownRow[];
}
