import type { Bilingual } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { plainText } from '../plain-text.ts';
import type { Certificate } from './certificate.entity.ts';
import { numberAsKept } from './number-as-kept.ts';

type Named = Pick<Certificate, 'issuer' | 'number'>;

/** Why this is no number of a certificate, or null where it is one: issuers put characters and brackets into them, and nothing else. */
export function whyNoCertificate(number: string): Bilingual | null {
  if (/^[\p{L}\p{N}()（）〔〕[\]._/-]{4,20}$/u.test(numberAsKept(number))) return null;
  return {
    zh: '证号须为 4 至 20 个文字、数字、括号或连字符',
    en: 'The number of a certificate is 4 to 20 letters, digits, brackets and hyphens',
  };
}

/**
 * A certificate that was entered by hand, by the issuer and number it is registered with, whoever holds it; one that nobody holds as a sheet
 * would keep it. Refuses what is no number.
 */
export async function asRegistered(ctx: Context, entered: Named): Promise<Named> {
  const problem = whyNoCertificate(entered.number);
  if (problem)
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'number', of: 'RenewCertificateInput', problem }] });
  const issuer = plainText(entered.issuer);
  const number = numberAsKept(entered.number);
  const [registered] = await ctx.sql(
    `select issuer, number from certificate
     where ${spellingInSql('issuer')} = ${spellingInSql('$1::text')} and ${spellingInSql('number')} = ${spellingInSql('$2::text')}
     order by issuer = $1 and number = $2 desc limit 1`,
    [issuer, number],
  );
  return (registered as Named | undefined) ?? { issuer, number };
}

/** However a number or an issuer is typed: full width or half, capital or small, with blanks or without. */
export function spellingInSql(column: string): string {
  return `upper(regexp_replace(normalize(${column}, NFKC), '\\s', '', 'g'))`;
}
