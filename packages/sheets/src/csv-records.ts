import { Unreadable } from './finding.ts';

/** Characters of a text; and bytes of one in UTF-8 or GB18030, in which no other character has them. */
export const QUOTE = 34;
export const LF = 10;
export const CR = 13;

/**
 * Cuts the text of a CSV into records while it comes in, chunk by chunk (RFC 4180). Lines end as the first one does: a lone line feed in a
 * file of CRLF is part of its cell. A blank line is a record of one empty cell.
 */
export class CsvRecords {
  readonly #delimiter: number;
  readonly #limit: number;
  #text = '';
  #at = 0;
  /** Where the cell ends that was read last. */
  #end = 0;
  #line = 1;
  #lineEnd: '\r\n' | '\n' | '\r' | null = null;
  #ended = false;
  #fault: Unreadable | null = null;

  /** `limit` is the largest record in bytes. */
  constructor(delimiter: string, limit: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limit = limit;
  }

  /** The records this text completes, perhaps none. What follows a fault is not read. */
  push(text: string): string[][] {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    return this.#complete();
  }

  /** The last record of a file that does not end with a line end. */
  end(): string[][] {
    this.#ended = true;
    return this.#complete();
  }

  /** Why the text cannot be read on, once everything before that was handed out; else null. */
  get fault(): Unreadable | null {
    return this.#fault;
  }

  #complete(): string[][] {
    const records: string[][] = [];
    while (this.#fault === null) {
      const record = this.#next();
      if (record === null) break;
      records.push(record);
    }
    return records;
  }

  /** The record that begins where we are; null when its end has not come yet, or there is none. */
  #next(): string[] | null {
    const text = this.#text;
    const start = this.#at;
    const line = this.#line;
    let at = start;
    if (at === text.length) return null;
    const record: string[] = [];
    for (;;) {
      const cell = text.charCodeAt(at) === QUOTE ? this.#quoted(at) : this.#bare(at);
      if (cell === null) return this.#wait(start, line);
      record.push(cell);
      at = this.#end;
      if (at < text.length && text.charCodeAt(at) === this.#delimiter) {
        at += 1;
        // A delimiter at the very end of what has come: the cell after it may still come.
        if (at === text.length && !this.#ended) return this.#wait(start, line);
        continue;
      }
      if (isLarger(text, start, at, this.#limit)) return this.#refuse('RECORD_TOO_LONG', { line, limit: this.#limit });
      this.#at = at + (at < text.length ? (this.#lineEnd?.length ?? 0) : 0);
      this.#line += 1;
      return record;
    }
  }

  #wait(start: number, line: number): null {
    if (this.#fault) return null;
    this.#line = line;
    return isLarger(this.#text, start, this.#text.length, this.#limit)
      ? this.#refuse('RECORD_TOO_LONG', { line, limit: this.#limit })
      : null;
  }

  /** A cell without quotes, up to the next delimiter, line end or end, where `#end` is then; null when more must come first. */
  #bare(start: number): string | null {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter) break;
      if (code > QUOTE) continue;
      if (code === QUOTE) return this.#refuse('QUOTES_UNBALANCED', { line: this.#line });
      if (code !== LF && code !== CR) continue;
      const ends = this.#endsLine(at);
      if (ends === null) return null;
      if (ends) break;
    }
    this.#end = at;
    return at < text.length || this.#ended ? text.slice(start, at) : null;
  }

  /** The same for a cell between quotes; what follows them must be a delimiter, a line end or the end. */
  #quoted(start: number): string | null {
    const text = this.#text;
    const line = this.#line;
    let [close, doubled] = [text.indexOf('"', start + 1), false];
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) return this.#ended ? this.#refuse('QUOTES_UNBALANCED', { line }) : null;
    // The next character may be the second of two quotes, or a line feed after a carriage return.
    if (close + 2 >= text.length && !this.#ended) return null;
    const inside = text.slice(start + 1, close);
    const end = close + 1;
    if (end < text.length && text.charCodeAt(end) !== this.#delimiter && !this.#endsLine(end))
      return this.#refuse('QUOTES_UNBALANCED', { line });
    this.#line += lineEndsIn(inside);
    this.#end = end;
    return doubled ? inside.replaceAll('""', '"') : inside;
  }

  /** Whether a line ends here; null when the next character must come to tell. The first line decides for all. */
  #endsLine(at: number): boolean | null {
    const text = this.#text;
    const [code, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (code === CR && at + 1 === text.length && !this.#ended && this.#lineEnd !== '\r') return null;
    if (this.#lineEnd === null && (code === CR || code === LF))
      this.#lineEnd = code === LF ? '\n' : next === LF ? '\r\n' : '\r';
    switch (this.#lineEnd) {
      case '\r\n':
        return code === CR && next === LF;
      case '\n':
        return code === LF;
      case '\r':
        return code === CR;
      case null:
        return false;
    }
  }

  #refuse(code: 'QUOTES_UNBALANCED' | 'RECORD_TOO_LONG', facts: { line: number; limit?: number }): null {
    this.#fault = new Unreadable(code, facts);
    return null;
  }
}

function isLarger(text: string, from: number, to: number, bytes: number): boolean {
  // A character has three bytes at most in UTF-8 (two of them make a four-byte one): short records need no count.
  return (to - from) * 3 > bytes && Buffer.byteLength(text.slice(from, to)) > bytes;
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
