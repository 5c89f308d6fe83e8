/**
 * How large a line's pool is likely to be: that of its largest item, because one visit does all items of an object.
 * The pool itself is cut by registries on the day of the draw. Null when no item has been counted.
 */
export function poolSizeOf(items: readonly { poolSize: number }[]): number | null {
  return items.length === 0 ? null : Math.max(...items.map((item) => item.poolSize));
}
