import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRecords } from './csv-records.ts';

const LIMIT = 1_000_000;

/** All records of a text that comes in these pieces; or that it cannot be read. */
function recordsOf(pieces: readonly string[]): string[][] | 'refused' {
  const records = new CsvRecords(',', LIMIT);
  const read = [...pieces.flatMap((piece) => records.push(piece)), ...records.end()];
  return records.fault ? 'refused' : read;
}

function byTheLibrary(text: string): string[][] | 'refused' {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (fault) {
    if (fault instanceof CsvError) return 'refused';
    throw fault;
  }
}

describe('R10 the records of a CSV', () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', '长春', ' ', '"b,c"', '"d""e"', '"f\ng"');

  test('are those an independent reader finds, wherever the text is cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(20), fc.nat(20), (pieces, one, other) => {
        const text = pieces.join('');
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const whole = recordsOf([text]);
        expect(recordsOf([text.slice(0, first), text.slice(first, second), text.slice(second)])).toEqual(whole);
        expect(whole).toEqual(byTheLibrary(text));
      }),
      { numRuns: 3_000, seed: 20261123 },
    );
  });

  test('none in an empty text; one empty cell in a blank line', () => {
    expect(recordsOf([''])).toEqual([]);
    expect(recordsOf(['\n'])).toEqual([['']]);
  });

  test('what came before a fault is handed out, and the fault says on which line', () => {
    const records = new CsvRecords(',', LIMIT);
    expect(records.push('a,b\n"two\nlines",c\nd"e,f\ng,h\n')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'c'],
    ]);
    expect(records.fault).toMatchObject({ code: 'QUOTES_UNBALANCED', facts: { line: 4 } });
  });

  test('a quote that is never closed is refused as soon as the record is too long', () => {
    const records = new CsvRecords(',', 100);
    records.push(`a\n"${'长'.repeat(50)}`);
    expect(records.fault).toMatchObject({ code: 'RECORD_TOO_LONG', facts: { line: 2, limit: 100 } });
  });
});
