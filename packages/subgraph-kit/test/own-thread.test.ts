import { expect, test } from 'vitest';
import { OwnThread, programBeside } from '../src/own-thread.ts';
import type { CountingOrder } from './counting.worker.ts';

interface Counted {
  readonly counted: number;
  readonly orders: number;
}

const aThread = (): OwnThread<CountingOrder, Counted> =>
  new OwnThread(programBeside(import.meta.url, 'counting.worker'));

test('one thread takes all orders, several at a time, and says how far it is', async () => {
  const thread = aThread();
  const told: number[] = [];
  const first = thread.carryOut({ to: 3 }, async (done) => told.push(done) > 0);
  const both = await Promise.all([first, thread.carryOut({ to: 5 })]);
  expect(both.map(({ counted }) => counted)).toEqual([3, 5]);
  expect(told).toEqual([0, 1, 2]);
  expect((await thread.carryOut({ to: 0 })).orders).toBe(3);
});

test('a thread that is told that it is enough ends its work early', async () => {
  const { counted } = await aThread().carryOut({ to: 1_000_000 }, async () => false);
  expect(counted).toBeLessThan(1_000_000);
});

test('a fault crosses with its code, and the thread goes on', async () => {
  const thread = aThread();
  await expect(thread.carryOut({ fail: 'ENOSPC' })).rejects.toMatchObject({ message: 'it could not', code: 'ENOSPC' });
  expect(await thread.carryOut({ to: 1 })).toEqual({ counted: 1, orders: 2 });
});

test('who waits for a thread that ends is told so, and the next order has a new one', async () => {
  const thread = aThread();
  await expect(thread.carryOut({ end: true })).rejects.toThrow('the thread ended before its work did');
  expect(await thread.carryOut({ to: 1 })).toEqual({ counted: 1, orders: 1 });
});

test('an order for a thread whose end is not told yet is not waited for', async () => {
  const thread = aThread();
  await thread.carryOut({ to: 0 });
  const orders = [thread.carryOut({ end: true })];
  // A house that is busy is told nothing meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  orders.push(thread.carryOut({ to: 1 }));
  for (const order of await Promise.allSettled(orders))
    expect(order).toMatchObject({ reason: { message: 'the thread ended before its work did' } });
  expect(await thread.carryOut({ to: 1 })).toEqual({ counted: 1, orders: 1 });
});
