import { CreditClass, labels } from '@sunlot/glossary';
import type { ScaleValue } from './credit-scale.entity.ts';

/** A value as it is compared: full width or half, capital or small, blanks around it or not. */
export function comparable(value: string): string {
  return value.normalize('NFKC').trim().toUpperCase();
}

/** What each value of a scale means; our own letters and words where no scale is named. */
export function meanings(values: readonly ScaleValue[] | null): ReadonlyMap<string, CreditClass> {
  const own = Object.values(CreditClass).flatMap((creditClass) => {
    const { zh, en } = labels.CreditClass[creditClass];
    return [creditClass, zh, en].map((value) => ({ value, creditClass }));
  });
  return new Map((values ?? own).map(({ value, creditClass }) => [comparable(value), creditClass]));
}

/** The values a scale gives two meanings; empty when each has one. */
export function contradictions(values: readonly ScaleValue[]): string[] {
  const classes = new Map<string, Set<CreditClass>>();
  for (const { value, creditClass } of values) {
    const key = comparable(value);
    classes.set(key, (classes.get(key) ?? new Set()).add(creditClass));
  }
  return [...classes].flatMap(([value, meant]) => (meant.size > 1 ? [value] : []));
}

/** A row whose value means nothing, by its place from one. */
export interface UnmappedRow {
  readonly row: number;
  readonly creditCode: string;
  readonly value: string;
}

/** Every row whose value has no meaning; empty when all can be read. */
export function unmappedRows(
  rows: readonly { readonly creditCode: string; readonly value: string }[],
  meant: ReadonlyMap<string, CreditClass>,
): UnmappedRow[] {
  return rows.flatMap(({ creditCode, value }, at) =>
    meant.has(comparable(value)) ? [] : [{ row: at + 1, creditCode, value }],
  );
}
