import { on } from 'node:events';
import { MessageChannel, type MessagePort, parentPort, type ResourceLimits, Worker } from 'node:worker_threads';

/** How far a work is, in units of its own; answers whether to go on. */
export type Progress = (done: number) => Promise<boolean>;

type Message<Report> = { done: number } | { report: Report } | { fault: Error; code: unknown };

/**
 * A thread for one kind of work that takes seconds, in which the house goes on answering. Its memory is its own: what passes through is swept
 * without going through all the house remembers. One thread takes all orders, from the first on, and several at a time: it has by heart what the
 * work teaches it. It keeps no process alive; when it dies, the next order has a new one.
 */
export class OwnThread<Order, Report> {
  readonly #program: URL;
  readonly #limits: ResourceLimits;
  #thread: Worker | undefined;

  /** `program` is a module that calls `takeOrders`. */
  constructor(program: URL, limits: ResourceLimits = {}) {
    this.#program = program;
    this.#limits = limits;
  }

  /** Has the thread start before there is an order for it. */
  expectOrder(): void {
    this.#running();
  }

  /** What is carried out there comes back here: the report, or the fault with its code. */
  async carryOut(order: Order, progress: Progress = onAndOn): Promise<Report> {
    const { port1: from, port2: to } = new MessageChannel();
    const thread = this.#running();
    thread.postMessage({ order, to }, [to]);
    try {
      // With the thread its end of the channel closes, even where the order comes too late for it.
      for await (const [message] of on(from, 'message', { close: ['close'] }) as AsyncIterable<[Message<Report>]>) {
        if ('report' in message) return message.report;
        if ('fault' in message) throw Object.assign(message.fault, { code: message.code });
        if (!(await progress(message.done))) from.postMessage('enough');
      }
      this.#forget(thread);
      throw new Error('the thread ended before its work did');
    } finally {
      from.close();
    }
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const started = new Worker(this.#program, { resourceLimits: this.#limits });
    started.unref();
    started.on('error', () => this.#forget(started));
    started.on('exit', () => this.#forget(started));
    return (this.#thread = started);
  }

  #forget(ended: Worker): void {
    if (this.#thread === ended) this.#thread = undefined;
  }
}

const onAndOn: Progress = async () => true;

/** The module `name` beside the one that asks, in the form that is running: written or built. */
export function programBeside(asking: string, name: string): URL {
  return new URL(`./${name}${asking.endsWith('.ts') ? '.ts' : '.js'}`, asking);
}

/** What the thread itself does, from its first line on: it carries orders out until they are done, it is told that it is enough, or nobody listens. */
export function takeOrders<Order, Report>(carryOut: (order: Order, progress: Progress) => Promise<Report>): void {
  parentPort!.on('message', async ({ order, to }: { order: Order; to: MessagePort }) => {
    let wanted = true;
    to.on('message', () => (wanted = false));
    to.on('close', () => (wanted = false));
    const progress: Progress = async (done) => {
      to.postMessage({ done });
      return wanted;
    };
    try {
      to.postMessage({ report: await carryOut(order, progress) });
    } catch (fault) {
      // What crosses as an error loses its code, and by that it is known what is full.
      to.postMessage({ fault, code: (fault as { code?: unknown }).code });
    } finally {
      to.close();
    }
  });
}
