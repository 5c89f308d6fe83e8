import { on } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Progress, ReadingOrder } from './read-into.ts';
import type { ReadReport } from './read-rows.ts';

/** Whether a file of so many bytes takes longer to read than a thread to start. */
export function isWorthAThread(bytes: number): boolean {
  return bytes >= 1_000_000;
}

/** Has the thread start while the rest of a file is still on its way. */
export function expectReading(): void {
  readingThread();
}

type Message = { read: number } | { report: ReadReport | undefined } | { fault: Error; code: unknown };

/**
 * Reads a file in as `readInto` does, on a thread of its own: ten seconds of arithmetic for a million rows, in which the house goes
 * on answering.
 */
export async function readApart(order: ReadingOrder, progress: Progress): Promise<ReadReport | undefined> {
  const { port1: from, port2: to } = new MessageChannel();
  const reader = readingThread();
  // What is sent to a thread that is just ending is lost, and its port with it.
  const letGo = (): void => from.close();
  reader.once('exit', letGo);
  reader.postMessage({ order, to }, [to]);
  try {
    for await (const [message] of on(from, 'message', { close: ['close'] }) as AsyncIterable<[Message]>) {
      if ('report' in message) return message.report;
      if ('fault' in message) throw Object.assign(message.fault, { code: message.code });
      if (!(await progress(message.read))) from.postMessage('enough');
    }
    forget(reader);
    throw new Error('the reading thread ended before the file did');
  } finally {
    reader.off('exit', letGo);
    from.close();
  }
}

let thread: Worker | undefined;

/**
 * One thread for all files, from the first large one on: it has the readings of some thousand characters by heart, and a new one would
 * learn them again for each file. It keeps no process alive.
 */
function readingThread(): Worker {
  if (thread) return thread;
  const started = new Worker(new URL(import.meta.url.replace(/read-apart(?=\.[jt]s$)/, 'reading.worker')), {
    // Nearly all a row leaves behind is litter at once, and is swept the sooner the more there is of it.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  started.unref();
  // One for each file that is read at the moment.
  started.setMaxListeners(0);
  started.on('error', () => forget(started));
  started.on('exit', () => forget(started));
  return (thread = started);
}

/** The next file has a new one. */
function forget(ended: Worker): void {
  if (thread === ended) thread = undefined;
}
