import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Bureau, type Clerk } from '@sunlot/stage';
import type { ListToSend } from './list-sender.ts';

/** One list on its way in, as the desk sends it: the parts of the file, the check, the import. */
export class ListAtTheGateway {
  readonly #clerk: Clerk;
  readonly #sender: ChildProcess;
  #id = '';

  private constructor(clerk: Clerk, sender: ChildProcess) {
    this.#clerk = clerk;
    this.#sender = sender;
  }

  static async with({ acts }: Pick<Bureau, 'acts'>): Promise<ListAtTheGateway> {
    const sender = fork(fileURLToPath(new URL('list-sender.js', import.meta.url)));
    await answerOf(sender);
    return new ListAtTheGateway(acts.clerk('office'), sender);
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
    // A session that ran out is opened anew by asking.
    await this.#clerk.ask('{ sheetImports(first: 1) { edges { cursor } } }');
    const list: ListToSend = { url: this.#clerk.url, token: this.#clerk.token!, path };
    this.#sender.send(list);
    const digests = (await answerOf(this.#sender)) as string[];
    this.#sender.disconnect();
    return digests;
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

/** What the sender says next; one that ends instead has said why. */
async function answerOf(sender: ChildProcess): Promise<unknown> {
  const [answer] = await Promise.race([
    once(sender, 'message'),
    once(sender, 'exit').then(([code]) => {
      throw new Error(`the sender of the list ended with ${code}`);
    }),
  ]);
  return answer;
}
