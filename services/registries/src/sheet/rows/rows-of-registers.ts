import type { SheetRegister } from '@sunlot/glossary';
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
};
