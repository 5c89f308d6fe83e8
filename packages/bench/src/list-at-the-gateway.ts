import { open } from 'node:fs/promises';
import { type Bureau, type Clerk } from '@sunlot/stage';

/** One list on its way in, as the desk sends it: the parts of the file, the check, the import. */
export class ListAtTheGateway {
  readonly #clerk: Clerk;
  #id = '';

  constructor({ acts }: Pick<Bureau, 'acts'>) {
    this.#clerk = acts.clerk('office');
  }

  /** Sends the file in parts and has it checked. Throws when it has a single finding. */
  async send(path: string): Promise<void> {
    const input = { register: 'OBJECTS', fileName: path.split('/').at(-1), chunks: await this.#upload(path) };
    this.#id = (await this.#clerk.act('beginImport', input)).id;
    await this.#settled('CHECKED');
  }

  async commit(): Promise<void> {
    await this.#clerk.ask(`mutation { commitImport(input: { importId: "${this.#id}" }) { id } }`);
    await this.#settled('IMPORTED');
  }

  async undo(): Promise<void> {
    await this.#clerk.ask(`mutation { undoImport(input: { importId: "${this.#id}" }) { id } }`);
    await this.#settled('UNDONE');
  }

  async #upload(path: string): Promise<string[]> {
    const digests: string[] = [];
    const file = await open(path);
    try {
      for (let at = 0; ; at += PART) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, at);
        if (bytesRead === 0) return digests;
        const answer = await this.#clerk.file('/files/registries/chunks', {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: buffer.subarray(0, bytesRead),
        });
        digests.push(((await answer.json()) as { digest: string }).digest);
      }
    } finally {
      await file.close();
    }
  }

  async #settled(wanted: string): Promise<void> {
    for (;;) {
      const asked = `{ sheetImport(id: "${this.#id}") { state faultyRows findings { row reason } } }`;
      const { sheetImport } = await this.#clerk.ask(asked);
      if (sheetImport.state === wanted) return;
      if (!['CHECKING', 'IMPORTING', 'UNDOING'].includes(sheetImport.state))
        throw new Error(JSON.stringify(sheetImport));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const PART = 8 * 1024 * 1024;
