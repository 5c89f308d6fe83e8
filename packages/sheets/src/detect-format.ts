import { open } from 'node:fs/promises';
import { Unreadable } from './finding.ts';

const HEAD = 64 * 1024;

/** What the bytes say the file is, whatever its name says. Refuses what is neither an .xlsx nor a text. */
export async function detectFormat(path: string): Promise<'xlsx' | 'csv'> {
  const head = await headOf(path);
  if (startsWith(head, 'PK\x03\x04')) return 'xlsx';
  if (startsWith(head, '\xd0\xcf\x11\xe0')) throw insideContainer(await streamNames(path, head));
  const found = strangers.find(({ magic }) => startsWith(head, magic))?.name ?? languageOf(beginningOf(head));
  if (found) throw new Unreadable('NOT_A_SHEET', { found });
  return 'csv';
}

/** The old .xls, a password-protected .xlsx and Word’s old format are one kind of container; what they hold says which it is. */
function insideContainer(names: Buffer): Unreadable {
  const has = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return new Unreadable('ENCRYPTED');
  const other = has('WordDocument') ? 'DOC' : has('PowerPoint Document') ? 'PPT' : null;
  return other ? new Unreadable('NOT_A_SHEET', { found: other }) : new Unreadable('OLD_EXCEL');
}

/** The beginning of the container's directory, wherever in the file it lies: a large file has it at its end. */
async function streamNames(path: string, head: Buffer): Promise<Buffer> {
  if (head.length < 512) return head;
  const sectorSize = 2 ** head.readUInt16LE(30);
  return readAt(path, (head.readUInt32LE(48) + 1) * sectorSize, 8 * 1024);
}

const strangers = [
  { magic: 'PK', name: 'ZIP' },
  { magic: '%PDF', name: 'PDF' },
  { magic: '\x89PNG', name: 'PNG' },
  { magic: '\xff\xd8\xff', name: 'JPEG' },
  { magic: 'GIF8', name: 'GIF' },
  { magic: '\x1f\x8b', name: 'GZIP' },
  { magic: 'Rar!', name: 'RAR' },
  { magic: '7z\xbc\xaf', name: '7Z' },
  { magic: '{\\rtf', name: 'RTF' },
  { magic: '\x7fELF', name: 'ELF' },
  { magic: 'MZ', name: 'EXE' },
] as const;

/** Web exports often carry the name .xls and are an HTML table, or a whole web page in one file. */
function languageOf(beginning: string): string | undefined {
  if (/^<[a-z!?]/i.test(beginning)) return 'HTML/XML';
  if (/^MIME-Version:/i.test(beginning)) return 'MHTML';
  return /^(\[\s*)?\{\s*["}]/.test(beginning) ? 'JSON' : undefined;
}

/** Without byte-order mark and blanks. */
function beginningOf(head: Buffer): string {
  const encoding = startsWith(head, '\xff\xfe') ? 'utf-16le' : startsWith(head, '\xfe\xff') ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(head.subarray(0, 200)).trimStart();
}

function startsWith(head: Buffer, magic: string): boolean {
  return head.toString('latin1', 0, magic.length) === magic;
}

function headOf(path: string): Promise<Buffer> {
  return readAt(path, 0, HEAD);
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
