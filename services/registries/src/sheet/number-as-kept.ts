import type { Bilingual } from '@sunlot/glossary';

/** The one spelling of a number that is letters and digits, as whoever types it may not have it: half width, upper case, no blanks. Any other stays. */
export function numberAsKept(written: string): string {
  const code = written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-Z][0-9A-Z._/-]*$/.test(code) ? code : written;
}

/** Why a cell is no number of a certificate, or null where it is one: issuers put characters and brackets into them, and nothing else. */
export function whyNoCertificate(number: string): Bilingual | null {
  if (/^[\p{L}\p{N}()（）〔〕[\]._/-]+$/u.test(numberAsKept(number))) return null;
  return {
    zh: '证号只能由文字、数字、括号和连字符组成',
    en: 'The number of a certificate consists of letters, digits, brackets and hyphens',
  };
}
