import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { defineJob } from '@sunlot/facts';
import type { Bilingual } from '@sunlot/glossary';
import { type Finding, makeErrorFile, readSheet, type Sheet, type SheetRow, type Column } from '@sunlot/sheets';
import { advance, type Context, work } from '@sunlot/subgraph-kit';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import type { RegisterSheet } from './register-sheet.ts';
import { SheetImport, type StoredFinding } from './sheet-import.entity.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';

export const checkSheet = defineJob({ name: 'registries.check-sheet', input: z.object({ importId: z.uuid() }) });

/**
 * Reads a file to its end, lets the good rows wait beside the register, and asks the register what it has against them.
 * A file with a single finding is refused whole, with an error file that can be corrected and sent again. Begins anew
 * when it was interrupted; stops where it is when the import was cancelled.
 */
export const checkSheetWork = work(checkSheet, async (open, { importId }) => {
  const ctx = open();
  const file = await ctx.em.findOneOrFail(SheetImport, { id: importId });
  if (file.state !== 'CHECKING') return;
  const register = sheetOf[file.register];
  const sheet = readSheet(bytesOf(ctx, file), register.columns);
  const problems = new Map<number, Bilingual[]>();
  await letWait(ctx, file, waitingLines(open, file, register, sheet, problems));

  const objections = await register.objections(ctx, file);
  for (const { row, reason } of objections) noteProblem(problems, row, reason);
  const sound = sheet.verdict.ok && problems.size === 0;
  const errorsDigest = sound ? null : await storeErrorFile(ctx, file, register, problems);
  const outcome = sound ? await register.foresee(ctx, file) : { created: 0, updated: 0 };

  const judging = open();
  await judging.inTransaction(async () => {
    const held = await judging.hold(SheetImport, importId);
    if (held.state !== 'CHECKING') return;
    held.state = advance(importLifecycle, held.state, sound ? 'pass' : 'refuse', judging.actor.roles);
    judging.em.assign(held, {
      rows: sheet.verdict.rows,
      faultyRows: faultyRows(sheet, problems),
      findings: firstFindings(sheet.verdict.findings, problems),
      errorsDigest,
      ...outcome,
      finishedAt: sound ? null : judging.now,
    });
    if (!sound) await judging.sql('delete from arriving_row where import_id = $1', [importId]);
    judging.record('import.checked', held, { state: held.state, rows: held.rows, faultyRows: held.faultyRows });
    judging.announce({ topic: 'import', id: importId });
  });
});

/** The file, its parts put together as they are read. */
function bytesOf(ctx: Context, { chunks }: SheetImport): Readable {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const digest of chunks) yield* ctx.vault.open(digest) as AsyncIterable<Uint8Array>;
  }
  return Readable.from(parts(), { objectMode: false });
}

async function letWait(ctx: Context, { id }: SheetImport, lines: AsyncIterable<string>): Promise<void> {
  const connection = ctx.em.getConnection() as PostgreSqlConnection;
  const client = await (await connection.getNativeClient()).connect();
  try {
    await client.query('delete from arriving_row where import_id = $1', [id]);
    await pipeline(
      Readable.from(lines),
      client.query(copyFrom('copy arriving_row (import_id, row, entry) from stdin')),
    );
    await client.query('analyze arriving_row');
  } finally {
    client.release();
  }
}

const SHOW_EVERY = 10_000;

async function* waitingLines(
  open: () => Context,
  { id }: SheetImport,
  register: RegisterSheet,
  sheet: Sheet<readonly Column[]>,
  problems: Map<number, Bilingual[]>,
): AsyncGenerator<string> {
  let read = 0;
  for await (const row of sheet as AsyncIterable<SheetRow<readonly Column[]>>) {
    read += 1;
    if (read % SHOW_EVERY === 0 && !(await showProgress(open(), id, read))) return;
    if (row.findings.length > 0) continue;
    for (const reason of register.rowProblems(row.values)) noteProblem(problems, row.row, reason);
    if (problems.has(row.row)) continue;
    yield `${id}\t${row.row}\t${escaped(JSON.stringify(register.arriving(row.values)))}\n`;
  }
}

/** COPY reads a backslash as the beginning of something; the text of JSON has no tab and no line end of its own. */
function escaped(json: string): string {
  return json.replaceAll('\\', '\\\\');
}

/** False when the import was cancelled meanwhile. */
async function showProgress(ctx: Context, id: string, rows: number): Promise<boolean> {
  return ctx.inTransaction(async () => {
    const still = await ctx.sql(`update sheet_import set rows = $1 where id = $2 and state = 'CHECKING' returning id`, [
      rows,
      id,
    ]);
    ctx.announce({ topic: 'import', id, data: { rows } });
    return still.length > 0;
  });
}

function noteProblem(problems: Map<number, Bilingual[]>, row: number, reason: Bilingual): void {
  problems.set(row, [...(problems.get(row) ?? []), reason]);
}

async function storeErrorFile(
  ctx: Context,
  file: SheetImport,
  register: RegisterSheet,
  more: Map<number, Bilingual[]>,
): Promise<string> {
  const { digest } = await ctx.vault.put(await makeErrorFile(bytesOf(ctx, file), register.columns, { more }));
  return digest;
}

function faultyRows({ verdict }: Sheet<readonly Column[]>, problems: ReadonlyMap<number, unknown>): number {
  const faulty = new Set(problems.keys());
  for (const { row } of verdict.findings) if (row !== null) faulty.add(row);
  return Math.max(faulty.size, verdict.faultyRows);
}

const KEPT = 200;

function firstFindings(findings: readonly Finding[], problems: ReadonlyMap<number, Bilingual[]>): StoredFinding[] {
  const ofCells = findings
    .slice(0, KEPT)
    .map(({ row, letter, column, value, reason }) => ({ row, letter, column, value, reason }));
  const ofRows = [...problems].flatMap(([row, reasons]) =>
    reasons.map((reason) => ({ row, letter: null, column: null, value: null, reason })),
  );
  return [...ofCells, ...ofRows].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, KEPT);
}
