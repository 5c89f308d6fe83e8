export interface CreditRow {
  readonly creditCode: string;
  readonly value: string;
}

/** The rows of a pasted table: a code and a value on each line, divided by commas, tabs or spaces. Empty lines say nothing. */
export function creditRows(text: string): CreditRow[] {
  return linesOf(text).map((line) => {
    const [creditCode = '', value = ''] = line.split(/[\s,，;；]+/);
    return { creditCode, value };
  });
}

export interface ScaleRow {
  readonly value: string;
  readonly creditClass: string;
}

/** The rows of a scale as they are typed: `优 = A` on each line, or divided as above. Empty lines say nothing. */
export function scaleRows(text: string): ScaleRow[] {
  return linesOf(text).map((line) => {
    const [value = '', creditClass = ''] = line.split(/\s*[=＝:：,，;；\t]\s*|\s+/);
    return { value, creditClass: creditClass.toUpperCase() };
  });
}

/** A scale as it is typed. */
export function scaleText(rows: readonly ScaleRow[]): string {
  return rows.map(({ value, creditClass }) => `${value} = ${creditClass}`).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
