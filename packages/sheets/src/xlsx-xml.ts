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
 * Refuses a document type: nothing a spreadsheet program writes has one, and entities are how an XML bomb is built.
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
  if (listener.open) parser.on('opentag', (tag) => listener.open?.(local(tag.name), tag.attributes));
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  if (listener.close) parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
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
    parser.write(decode(chunk));
    yield;
  }
  parser.write(decode());
  parser.close();
  yield;
}

/** Walks through a small part to its end. */
export async function walkAll(archive: Archive, part: Part, listener: Listener): Promise<void> {
  for await (const _ of walk(archive, part, listener));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
