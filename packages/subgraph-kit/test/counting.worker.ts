import { takeOrders } from '../src/own-thread.ts';

/** Counts as far as it is told, or does what else a thread may do. */
export type CountingOrder = { readonly to: number } | { readonly fail: string } | { readonly end: true };

let orders = 0;

takeOrders(async (order: CountingOrder, progress): Promise<{ counted: number; orders: number }> => {
  orders += 1;
  if ('fail' in order) throw Object.assign(new Error('it could not'), { code: order.fail });
  if ('end' in order) process.exit();
  for (let counted = 0; ; counted += 1)
    if (counted === order.to || !(await progress(counted))) return { counted, orders };
    else await new Promise((resolve) => setImmediate(resolve));
});
