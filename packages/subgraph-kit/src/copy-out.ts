import { type CopyToStreamQuery, to } from 'pg-copy-streams';

/**
 * `COPY … TO STDOUT` as a stream of its text. PostgreSQL sends every row as a message of its own, and the library cuts each out as a buffer:
 * a million of them for a million rows. Here the rows of what came over the network at once are moved together where they lie. Everything
 * else, how it begins, pauses, ends and fails, is the library's.
 */
export function copyOut(sql: string): CopyToStreamQuery {
  return new RowsTogether(sql) as unknown as CopyToStreamQuery;
}

/** What of the library's stream is used and is not in its types. */
interface LibraryStream {
  push(rows: Buffer): boolean;
  _parse(chunk: Buffer): boolean;
}
const Library = to('').constructor as new (sql: string) => LibraryStream;

/** PostgreSQL's manual, “Message Formats”: one byte that says what it is, four that count themselves and what follows. */
const HEADER = 5;
const COPY_DATA = 0x64;
/** CopyOutResponse, ParameterStatus, NoticeResponse and NotificationResponse may stand between rows, and say nothing here. */
const PASSED_OVER = new Set([0x48, 0x53, 0x4e, 0x41]);

class RowsTogether extends Library {
  /** A header that came in two pieces. */
  private begun = Buffer.alloc(0);
  /** What is still to come of the message at hand, and whether it is a row. */
  private left = 0;
  private isRow = false;

  override _parse(piece: Buffer): boolean {
    const chunk = this.begun.length > 0 ? Buffer.concat([this.begun, piece]) : piece;
    this.begun = Buffer.alloc(0);
    let [at, end] = [0, 0];
    while (at < chunk.length) {
      if (this.left > 0) {
        const next = Math.min(chunk.length, at + this.left);
        if (this.isRow) {
          chunk.copyWithin(end, at, next);
          end += next - at;
        }
        this.left -= next - at;
        at = next;
      } else if (chunk.length - at < HEADER) {
        this.begun = Buffer.from(chunk.subarray(at));
        break;
      } else {
        this.isRow = chunk[at] === COPY_DATA;
        // The end, or an error: the library tells whoever waits.
        if (!this.isRow && !PASSED_OVER.has(chunk[at]!)) break;
        this.left = chunk.readUInt32BE(at + 1) - (HEADER - 1);
        at += HEADER;
      }
    }
    const drained = end === 0 || this.push(chunk.subarray(0, end));
    return at < chunk.length && this.begun.length === 0 ? super._parse(chunk.subarray(at)) : drained;
  }
}
