import type { Language } from '@sunlot/glossary';

/** Several entries as one cell. What holds a separator or a quote stands in quotes, doubled within, so that it stays one entry. */
export function listCell(entries: readonly string[], language: Language): string {
  return entries.map(quoted).join(language === 'zh' ? '、' : ', ');
}

function quoted(entry: string): string {
  return /["、,\uff0c;\uff1b\n]/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry;
}

const SEPARATORS = /[、,\uff0c;\uff1b\n]+/;

/** An entry in quotes from end to end, or else all up to the next separator, whatever quotes stand there. */
const ENTRY = /\s*(?:"((?:[^"]|"")*)"[^\S\n]*|([^、,\uff0c;\uff1b\n]*))(?:[、,\uff0c;\uff1b\n]|$)/gy;

/** The entries of a cell, each once. Blanks around them, and separators with nothing between, say nothing. */
export function entriesOf(cell: string): string[] {
  const entries = new Set<string>();
  for (const written of piecesOf(cell)) {
    const entry = written.trim();
    if (entry !== '') entries.add(entry);
  }
  return [...entries];
}

function piecesOf(cell: string): string[] {
  if (!cell.includes('"')) return cell.split(SEPARATORS);
  return [...cell.matchAll(ENTRY)].map(([, inQuotes, bare]) => inQuotes?.replaceAll('""', '"') ?? bare ?? '');
}
