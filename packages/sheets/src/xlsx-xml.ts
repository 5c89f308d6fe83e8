import { SaxesParser } from 'saxes';
import { Unreadable } from './finding.ts';
import type { Archive, Part } from './zip-archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to. Names come without their prefix, since some programs write `x:row`. */
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through a part of the workbook; yields after each chunk, so that what the listener gathered can be handed on.
 * Refuses a document type: nothing a spreadsheet program writes has one, and entities are how an XML bomb is built. Refuses what would have to be
 * kept in memory whole: a tag or a text without end, tags in tags without end.
 */
export async function* walk(archive: Archive, part: Part, listener: Listener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const damaged = () => new Unreadable('XML_DAMAGED', { part: part.name });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw damaged();
  });
  let [depth, sinceTag] = [0, 0];
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw damaged();
    sinceTag = 0;
    listener.open?.(local(tag.name), tag.attributes);
  });
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  parser.on('closetag', (tag) => {
    depth -= 1;
    sinceTag = 0;
    listener.close?.(local(tag.name));
  });
  // A decoder that remembers: a Chinese character may lie across two chunks.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw damaged();
    }
  };
  for await (const chunk of archive.read(part)) {
    sinceTag += chunk.length;
    parser.write(decode(chunk));
    if (sinceTag > LONGEST) throw damaged();
    yield;
  }
  parser.write(decode());
  parser.close();
  yield;
}

/** The longest tag or text. A cell holds 32,767 characters; the areas of a conditional format are listed in one attribute. */
export const LONGEST = 4 * 1024 * 1024;
const DEEPEST = 100;

/** Walks through a small part to its end: what it lists is kept. Refuses a large one. */
export async function walkAll(archive: Archive, part: Part, listener: Listener): Promise<void> {
  if (part.unpacked > LARGEST_SMALL_PART) throw new Unreadable('XML_DAMAGED', { part: part.name });
  for await (const _ of walk(archive, part, listener));
}

/** Styles that were copied from workbook to workbook for years come to some megabytes. */
const LARGEST_SMALL_PART = 32 * 1024 * 1024;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
