import type { Actor } from '@sunlot/subgraph-kit';
import { type Answer, type Door, until } from './door.ts';

export const TITLES = '统一社会信用代码,名称,信用等级\r\n';

const FIELDS = `id register fileName state rows faultyRows created updated unchanged unknown unknownRows { row creditCode name } unknownUrl errorsUrl
  delivery { source asOf scale } allowed findings { row letter column value reason }`;

interface Said {
  readonly source?: string;
  readonly asOf: string;
  readonly scaleId?: string;
}

/** Sends a list of credit classes as a file, and waits for its check. */
export async function sentClasses(door: Door, actor: Actor, file: string | Uint8Array, said: Said): Promise<Answer> {
  const { bytes } = await door.fetch(actor, 'POST', '/files/chunks', Buffer.from(file));
  const { beginImport } = await door.ask(
    actor,
    'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }',
    {
      input: {
        register: 'CREDIT_CLASSES',
        fileName: '信用等级.csv',
        chunks: [JSON.parse(bytes.toString()).digest],
        delivery: { source: '市市场监管局', ...said },
      },
    },
  );
  return settledClasses(door, actor, beginImport.id);
}

/** The import, once the room is at rest with it. */
export async function settledClasses(door: Door, actor: Actor, id: string): Promise<Answer> {
  let file: Answer;
  await until(async () => {
    file = (await door.ask(actor, `{ sheetImport(id: "${id}") { ${FIELDS} } }`)).sheetImport;
    return !['CHECKING', 'IMPORTING', 'UNDOING'].includes(file.state);
  });
  return file;
}

/** Has it imported, or taken back, and waits for that. */
export async function movedClasses(
  door: Door,
  actor: Actor,
  act: 'commitImport' | 'undoImport',
  id: string,
): Promise<Answer> {
  await door.ask(actor, `mutation { ${act}(input: { importId: "${id}" }) { id } }`);
  return settledClasses(door, actor, id);
}
