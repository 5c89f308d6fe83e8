import { type Language, sheetWords } from '@sunlot/glossary';
import type ExcelJS from '@zurmokeeper/exceljs';
import { type Column, filledIn } from './column.ts';
import { formatOf } from './write-xlsx.ts';

/** As far as drop-down lists are offered; rows below are read all the same. Programs that unroll the range need it bounded. */
const LAST_OFFERED = 100_000;

/**
 * An empty .xlsx to fill in: the header (a star marks what is required), codes as text, dates as dates, enums as drop-down lists, and a
 * second sheet that says of every column what belongs there. What it produces, `readSheet` reads.
 */
export async function makeTemplate(declared: readonly Column[], language: Language = 'zh'): Promise<Buffer> {
  const columns = filledIn(declared);
  // Two hundred modules, for the few who ask for an empty form: read when somebody does.
  const { default: excel } = await import('@zurmokeeper/exceljs');
  const workbook = new excel.Workbook();
  const data = workbook.addWorksheet(sheetWords.data[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  data.columns = columns.map((column) => ({
    header: column.title[language] + (column.required ? '*' : ''),
    width: 22,
    style: { numFmt: formatOf(column.kind) },
  }));
  data.getRow(1).font = { bold: true };
  addNotes(workbook, columns, language);
  addDropDowns(workbook, data, columns, language);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addNotes(workbook: ExcelJS.Workbook, columns: readonly Column[], language: Language): void {
  const say = (word: keyof typeof sheetWords) => sheetWords[word][language];
  const notes = workbook.addWorksheet(say('notes'));
  notes.columns = [say('column'), say('required'), say('kind'), say('accepted'), say('hint'), say('example')].map(
    (header) => ({
      header,
      width: 26,
      style: { numFmt: '@' },
    }),
  );
  notes.getRow(1).font = { bold: true };
  for (const column of columns) {
    const accepted = Object.values(column.members ?? {}).map((word) => word[language]);
    notes.addRow([
      column.title[language],
      say(column.required ? 'yes' : 'no'),
      say(column.kind),
      accepted.join(language === 'zh' ? '、' : ', '),
      column.hint?.[language] ?? '',
      column.example ?? '',
    ]);
  }
}

/** The words stand on a sheet of their own: a list written into the rule itself may have 255 characters only. */
function addDropDowns(
  workbook: ExcelJS.Workbook,
  data: ExcelJS.Worksheet,
  columns: readonly Column[],
  language: Language,
): void {
  const name = sheetWords.accepted[language];
  const lists = workbook.addWorksheet(name);
  columns.forEach((column, index) => {
    if (column.kind !== 'enum') return;
    const words = Object.values(column.members ?? {}).map((word) => word[language]);
    const letter = lists.getColumn(index + 1).letter;
    lists.getColumn(index + 1).values = [column.title[language], ...words];
    const range = `'${name}'!$${letter}$2:$${letter}$${words.length + 1}`;
    // The typings leave the member out.
    const { dataValidations } = data as ExcelJS.Worksheet & {
      dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
    };
    dataValidations.add(`${letter}2:${letter}${LAST_OFFERED}`, {
      type: 'list',
      allowBlank: !column.required,
      formulae: [range],
    });
  });
}
