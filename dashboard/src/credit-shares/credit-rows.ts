export interface CreditRow {
  readonly creditCode: string;
  readonly creditClass: string;
}

/** The rows of a pasted table: a code and a class on each line, divided by commas, tabs or spaces. Empty lines say nothing. */
export function creditRows(text: string): CreditRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [creditCode = '', creditClass = ''] = line.split(/[\s,,;]+/);
      return { creditCode, creditClass: creditClass.toUpperCase() };
    });
}
