interface InspectionRow {
  readonly creditCode: string;
  readonly itemCode: string;
  readonly inspectedOn: string;
}

/** The rows of a pasted table: code, item and day on each line, divided by commas, tabs or spaces. Empty lines say nothing. */
export function inspectionRows(text: string): InspectionRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [creditCode = '', itemCode = '', day = ''] = line.split(/[\s,，;；]+/);
      return { creditCode, itemCode, inspectedOn: asDay(day) };
    });
}

/** 2026/3/5, 2026.3.5 and 2026年3月5日 as a calendar day; what is none stays as it was written, and is refused. */
function asDay(written: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
}
