/**
 * Text as the registries keep it: no control character, no run of blanks, no backslash. Pools and draw records are
 * tab-separated files whose bytes are hashed, so what could break a line is kept out where it comes in.
 */
export function plainText(text: string): string {
  return ORDINARY.test(text) ? text : plain(text);
}

/** Letters, digits, Chinese characters and their punctuation: nothing in them is changed. */
const ORDINARY = /^[!-[\]-~\u3001\u3002\u300a-\u3011\u4e00-\u9fa5\uff01-\uff5e]*$/;

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('\\', '\uFF3C')
    .trim();
}

/** The same, and nothing for nothing. */
export function plainTextOrNull(text: string | null | undefined): string | null {
  return text ? plainText(text) || null : null;
}
