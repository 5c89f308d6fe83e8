import type { SheetRegister } from '@sunlot/glossary';
import type { CreditDelivery } from '../../credit-class/credit-delivery.ts';
import { creditClassRows } from './credit-class.rows.ts';
import { inspectorRows } from './inspector.rows.ts';
import { itemRows } from './item.rows.ts';
import { licenceRows } from './licence.rows.ts';
import { objectRows } from './object.rows.ts';
import type { SheetRows } from './sheet-rows.ts';

export const rowsOf: Readonly<Record<SheetRegister, SheetRows>> = {
  ITEMS: itemRows,
  OBJECTS: objectRows,
  INSPECTORS: inspectorRows,
  LICENCES: licenceRows,
  CREDIT_CLASSES: creditClassRows(null),
};

/** What the rows of one file say: of credit classes, by the scale of its delivery. */
export function rowsIn({
  register,
  delivery,
}: {
  register: SheetRegister;
  delivery?: CreditDelivery | null;
}): SheetRows {
  return register === 'CREDIT_CLASSES' ? creditClassRows(delivery ?? null) : rowsOf[register];
}
