import type { Context } from './context.ts';

/**
 * The next number of a kind of paper, `<authority word><kind>〔year〕serial号`. Gapless per kind and year: the counter is
 * taken in the act's own transaction, so a refused act gives its number back.
 */
export async function nextDocumentNumber(ctx: Context, word: string, year: number): Promise<string> {
  const [row] = await ctx.sql(
    `insert into document_number (word, year, last) values ($1, $2, 1)
     on conflict (word, year) do update set last = document_number.last + 1 returning last`,
    [word, year],
  );
  return `${word}〔${year}〕${row!.last}号`;
}
