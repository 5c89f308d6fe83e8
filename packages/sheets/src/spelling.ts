/** How the same thing is spelled by different hands: full-width letters, blanks, invisible characters. */

/** Without the characters of no width that come along when something is copied: from a web page, or a dialog of Windows (U+200E). */
export function visible(text: string): string {
  return text.replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** Visible, and half-width. A digit set high or in a circle stays what it is: 10² is not 102. */
export function plain(text: string): string {
  const seen = visible(text);
  return /\p{No}/u.test(seen)
    ? seen.replaceAll(/\P{No}+/gu, (piece) => piece.normalize('NFKC'))
    : seen.normalize('NFKC');
}

/** For comparing titles and members: no blanks, no star or note of a column, lower case. */
export function comparable(text: string): string {
  return plain(text)
    .replaceAll(/\s|\*/g, '')
    .replace(/\((必填|选填|导入时不读取|required|optional|notreadback)\)$/i, '')
    .toLowerCase();
}

const FORMULA_STARTS = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that Excel would run as a formula gets an apostrophe before it, in every export. A CSV that says `=cmd|…` is otherwise a program
 * on the computer of whoever opens it.
 */
export function neutralised(text: string): string {
  return FORMULA_STARTS.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again, so that what was exported can be imported. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA_STARTS.test(text.slice(1)) ? text.slice(1) : text;
}
