import { on } from 'node:events';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { AHEAD, type ReadingOrder } from './read-apart.ts';
import { fileBytes, readRows } from './read-rows.ts';
import { rowsOf } from './rows-of-registers.ts';

parentPort!.on('message', ({ order, to }: { order: ReadingOrder; to: MessagePort }) => read(order, to));

/** Sends pieces as they are taken, a few ahead, and stops when nobody listens any more. */
async function read({ vaultFolder, chunks, register }: ReadingOrder, to: MessagePort): Promise<void> {
  const taken = on(to, 'message', { close: ['close'] });
  const reading = readRows(fileBytes(new Vault(vaultFolder), chunks), rowsOf[register]);
  try {
    for (let sent = 0; ; sent += 1) {
      const { done, value } = await reading.next();
      if (done) return to.postMessage({ report: value });
      if (sent >= AHEAD && (await taken.next()).done) return;
      to.postMessage({ piece: value }, [value.lines.buffer]);
    }
  } catch (fault) {
    to.postMessage({ fault });
  } finally {
    await reading.return(undefined as never);
    to.close();
  }
}
