import { open } from 'node:fs/promises';
import { Unreadable } from './finding.ts';

const HEAD = 64 * 1024;

/** What the bytes say the file is, whatever its name says. Refuses what is neither an .xlsx nor a text. */
export async function detectFormat(path: string): Promise<'xlsx' | 'csv'> {
  const head = await headOf(path);
  if (startsWith(head, 'PK\x03\x04')) return 'xlsx';
  if (startsWith(head, '\xd0\xcf\x11\xe0')) {
    // Both the old .xls and a password-protected .xlsx are OLE containers; the second has a stream of this name, in UTF-16.
    throw new Unreadable(head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_EXCEL');
  }
  const found =
    strangers.find(({ magic }) => startsWith(head, magic))?.name ?? (looksLikeMarkup(head) ? 'HTML/XML' : undefined);
  if (found) throw new Unreadable('NOT_A_SHEET', { found });
  return 'csv';
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

/** Web exports often carry the name .xls and are an HTML table. */
function looksLikeMarkup(head: Buffer): boolean {
  return /^(\ufeff)?\s*<(\?xml|!doctype|html|table|workbook)/i.test(head.toString('utf8', 0, 200));
}

function startsWith(head: Buffer, magic: string): boolean {
  return head.toString('latin1', 0, magic.length) === magic;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
