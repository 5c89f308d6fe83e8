import type { SheetRegister } from '@sunlot/glossary';
import type { CreditDelivery } from '../../credit-class/credit-delivery.ts';
import { creditClassRows } from './credit-class.rows.ts';
import { inspectorRows } from './inspector.rows.ts';
import { itemRows } from './item.rows.ts';
import { licenceRows } from './licence.rows.ts';
import { objectRows, objectRowsWithin } from './object.rows.ts';
import type { SheetRows } from './sheet-rows.ts';

export const rowsOf: Readonly<Record<SheetRegister, SheetRows>> = {
  ITEMS: itemRows,
  OBJECTS: objectRows,
  INSPECTORS: inspectorRows,
  LICENCES: licenceRows,
  CREDIT_CLASSES: creditClassRows(null),
};

/** What the rows of one file say depends on. */
export interface FileAsked {
  readonly register: SheetRegister;
  /** What a delivery of credit classes says as a whole. */
  readonly delivery?: CreditDelivery | null;
  /** The district whose objects alone whoever sent it may enter; null for the whole city. */
  readonly ownDistrict: string | null;
}

/** What the rows of one file say: of credit classes, by the scale of its delivery; of objects, in the district of whoever sent it. */
export function rowsIn({ register, delivery, ownDistrict }: FileAsked): SheetRows {
  if (register === 'CREDIT_CLASSES') return creditClassRows(delivery ?? null);
  return register === 'OBJECTS' && ownDistrict !== null ? objectRowsWithin(ownDistrict) : rowsOf[register];
}
