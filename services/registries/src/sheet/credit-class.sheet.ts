import type { Bilingual } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { CreditImport } from '../credit-class/credit-import.entity.ts';
import { deliverClasses, letClassesWait } from '../credit-class/deliver-classes.ts';
import { takeBackClasses } from '../credit-class/take-back-classes.ts';
import { whyNotTakenBack } from '../credit-class/why-not-taken-back.ts';
import { whyNotThisDay } from '../credit-class/why-not-this-day.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { MOST_OBJECTIONS, type Objection, type Outcome, type RegisterSheet } from './register-sheet.ts';
import { creditClassRows } from './rows/credit-class.rows.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { unknownRows } from './unknown-rows.ts';
import { waitingTable } from './waiting-rows.ts';

/**
 * Credit classes: a row says which class the object of that code is in. Whoever rates rates enterprises we do not keep, too: their rows are
 * passed over and named.
 */
export const creditClassSheet: RegisterSheet = {
  ...creditClassRows(null),
  verb: 'credit.import',
  seenWith: 'credit.read',

  async match(ctx, file) {
    const waiting = waitingTable(file);
    await ctx.sql(
      `update ${waiting} arriving set known = true, entry_id = found.id
       from ${waiting} asked cross join lateral
         (select id from inspection_object object where object.credit_code = asked.credit_code limit 1) found
       where arriving.row = asked.row`,
    );
  },

  // That a list contradicts itself, nothing in the register changes.
  async stillStands(ctx, file) {
    const [row] = await ctx.sql(
      `select exists (select 1 from ${waitingTable(file)} arriving left join inspection_object object on object.id = arriving.entry_id
           where arriving.known and object.credit_code is distinct from arriving.credit_code)
         or exists (select 1 from ${waitingTable(file)} arriving join inspection_object object on object.credit_code = arriving.credit_code
           where not arriving.known) as moved`,
    );
    return !row!.moved && !(await whyNotThisDay(ctx, file.delivery!.asOf));
  },

  async objections(ctx, file) {
    const rows = await ctx.sql(
      `with told as (
         select credit_code, min(row) as row, (array_agg(class order by row))[1] as class
         from ${waitingTable(file)} group by credit_code having count(distinct class) > 1
       )
       select arriving.row, told.row::text as said from ${waitingTable(file)} arriving join told using (credit_code)
       where arriving.class <> told.class order by arriving.row limit ${MOST_OBJECTIONS}`,
    );
    const twofold = rows.map((row) => ({ row: row.row as number, reason: otherwiseIn(row.said as string) }));
    return [...(await againstTheWhole(ctx, file)), ...twofold];
  },

  async foresee(ctx, file) {
    return { ...(await movesIn(ctx, file)), ...(await unknownRows(ctx, file)) };
  },

  // Who is not ours is known from the check; who is in which class may have changed by what somebody pasted.
  async apply(ctx, file) {
    const moves = await movesIn(ctx, file);
    await letClassesWait(ctx, CLASSES_IN(file));
    await deliverClasses(ctx, file.delivery!, file, file.id);
    return moves;
  },

  async changedSince(ctx, file) {
    return (await whyNotTakenBack(ctx, await deliveryOf(ctx, file))) ?? 0;
  },

  async takeBack(ctx, file) {
    await takeBackClasses(ctx, await deliveryOf(ctx, file));
  },
};

/** The class of each object the file names; a row said twice is said once. */
const CLASSES_IN = (file: SheetImport): string =>
  `select distinct entry_id, class from ${waitingTable(file)} where known`;

/** How many are rated for the first time, and how many come into another class. */
async function movesIn(ctx: Context, file: SheetImport): Promise<Outcome> {
  const [row] = await ctx.sql(
    `select count(*) filter (where known.class is null)::int as created, count(*) filter (where known.class is not null)::int as updated
     from (${CLASSES_IN(file)}) arriving
       left join credit_class known on known.object_id = arriving.entry_id and known.superseded_at is null
     where known.class is distinct from arriving.class`,
  );
  return { created: row!.created as number, updated: row!.updated as number };
}

function deliveryOf(ctx: Context, file: SheetImport): Promise<CreditImport> {
  return ctx.em.findOneOrFail(CreditImport, { sheetImportId: file.id });
}

/** What no single row is to blame for: another delivery came first, or nobody on the list is ours. */
async function againstTheWhole(ctx: Context, file: SheetImport): Promise<Objection[]> {
  const [row] = await ctx.sql(
    `select exists (select 1 from ${waitingTable(file)}) and not exists (select 1 from ${waitingTable(file)} where known) as strangers`,
  );
  const refusals = [
    await whyNotThisDay(ctx, file.delivery!.asOf),
    row!.strangers ? new Refusal('CREDIT_IMPORT_EMPTY', {}) : undefined,
  ];
  return refusals.flatMap((refusal) => (refusal ? [{ row: null, reason: inBothLanguages(refusal) }] : []));
}

function otherwiseIn(row: string): Bilingual {
  return {
    zh: `与第 ${row} 行是同一户，等级不同`,
    en: `The same enterprise as in row ${row}, in another class`,
  };
}
