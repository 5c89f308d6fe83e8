import { defineJob } from '@sunlot/facts';
import type { Bilingual } from '@sunlot/glossary';
import { type Finding, makeErrorFiles, type Verdict } from '@sunlot/sheets';
import { advance, type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { announceImport } from './announce-import.ts';
import { readIn } from './read-in.ts';
import type { Objection, Outcome, RegisterSheet } from './register-sheet.ts';
import { fileBytes, type RowProblems } from './rows/read-rows.ts';
import { rowsIn } from './rows/rows-of-registers.ts';
import { SheetImport, type StoredFinding } from './sheet-import.entity.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { dropWaiting, giveRoom } from './waiting-rows.ts';

export const checkSheet = defineJob({ name: 'registries.check-sheet', input: z.object({ importId: z.uuid() }) });

/**
 * Reads a file to its end, lets the good rows wait beside the register, and asks the register what it has against them.
 * A file with a single finding is refused whole, with an error file that can be corrected and sent again. Begins anew
 * when it was interrupted; stops where it is when the import was cancelled.
 */
export const checkSheetWork = work(checkSheet, async (open, { importId }) => {
  const ctx = open();
  const file = await ctx.em.findOneOrFail(SheetImport, { id: importId });
  if (file.state !== 'CHECKING') return forgetIfUnwanted(ctx, importId);
  const register = sheetOf[file.register];
  const read = await readIn(ctx, file, (rows) => showProgress(open(), file, rows));
  if (!read) return forgetIfUnwanted(open(), importId);
  const { verdict, problems } = read;

  const { objections, outcome } = await askRegister(open(), file, register);
  const ofFile: Bilingual[] = [];
  for (const { row, reason } of objections) {
    if (row === null) ofFile.push(reason);
    else problems.set(row, [...(problems.get(row) ?? []), reason]);
  }
  const eachRowSound = verdict.ok && problems.size === 0;
  const sound = eachRowSound && ofFile.length === 0;
  const errorFiles = eachRowSound ? NO_ERROR_FILES : await storeErrorFiles(ctx, file, problems);

  const judging = open();
  await judging.inTransaction(async () => {
    const held = await judging.hold(SheetImport, importId);
    if (held.state !== 'CHECKING') return;
    held.state = advance(importLifecycle, held.state, sound ? 'pass' : 'refuse', judging.actor.roles);
    judging.em.assign(held, {
      rows: verdict.rows,
      faultyRows: faultyRows(verdict, problems),
      findings: firstFindings(verdict.findings, problems, ofFile),
      ...errorFiles,
      ...(sound ? outcome : { created: 0, updated: 0 }),
      finishedAt: sound ? null : judging.now,
    });
    judging.record('import.checked', held, { state: held.state, rows: held.rows, faultyRows: held.faultyRows });
    announceImport(judging, held);
  });
  await forgetIfUnwanted(open(), importId);
});

/** What the register has against the rows, and what an import would do to it. Sorting them needs more room than a page of a list. */
function askRegister(
  ctx: Context,
  file: SheetImport,
  register: RegisterSheet,
): Promise<{ objections: Objection[]; outcome: Outcome }> {
  return ctx.inTransaction(async () => {
    await giveRoom(ctx);
    await register.match(ctx, file);
    return { objections: await register.objections(ctx, file), outcome: await register.foresee(ctx, file) };
  });
}

/** Refused, or cancelled while it was read: nobody will ask for these rows. */
async function forgetIfUnwanted(ctx: Context, importId: string): Promise<void> {
  const file = await ctx.em.findOneOrFail(SheetImport, { id: importId });
  if (file.state === 'REFUSED' || file.state === 'CANCELLED') await dropWaiting(ctx, file);
}

/** False when the import was cancelled meanwhile. */
async function showProgress(ctx: Context, file: SheetImport, rows: number): Promise<boolean> {
  return ctx.inTransaction(async () => {
    const still = await ctx.sql(`update sheet_import set rows = $1 where id = $2 and state = 'CHECKING' returning id`, [
      rows,
      file.id,
    ]);
    announceImport(ctx, file, { rows });
    return still.length > 0;
  });
}

type ErrorFiles = Pick<SheetImport, 'errorsDigest' | 'errorsDigestEn'>;

const NO_ERROR_FILES: ErrorFiles = { errorsDigest: null, errorsDigestEn: null };

/** In both languages: whoever takes it may not be who sent the file. */
async function storeErrorFiles(ctx: Context, file: SheetImport, more: RowProblems): Promise<ErrorFiles> {
  const { columns } = rowsIn(file);
  const { zh, en } = await makeErrorFiles(fileBytes(ctx.vault, file.chunks), columns, { more });
  return { errorsDigest: (await ctx.vault.put(zh)).digest, errorsDigestEn: (await ctx.vault.put(en)).digest };
}

function faultyRows(verdict: Verdict, problems: ReadonlyMap<number, unknown>): number {
  const faulty = new Set(problems.keys());
  for (const { row } of verdict.findings) if (row !== null) faulty.add(row);
  return Math.max(faulty.size, verdict.faultyRows);
}

const KEPT = 200;

function firstFindings(
  findings: readonly Finding[],
  problems: ReadonlyMap<number, Bilingual[]>,
  ofFile: readonly Bilingual[],
): StoredFinding[] {
  const ofCells = findings
    .slice(0, KEPT)
    .map(({ row, letter, column, value, reason }) => ({ row, letter, column, value, reason }));
  const ofRows = [[null, ofFile] as const, ...problems].flatMap(([row, reasons]) =>
    reasons.map((reason) => ({ row, letter: null, column: null, value: null, reason })),
  );
  return [...ofCells, ...ofRows].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, KEPT);
}
