import type { SheetRegister } from '@sunlot/glossary';
import { creditClassSheet } from './credit-class.sheet.ts';
import { inspectorSheet } from './inspector.sheet.ts';
import { itemSheet } from './item.sheet.ts';
import { licenceSheet } from './licence.sheet.ts';
import { objectSheet } from './object.sheet.ts';
import type { RegisterSheet } from './register-sheet.ts';

export const sheetOf: Readonly<Record<SheetRegister, RegisterSheet>> = {
  ITEMS: itemSheet,
  OBJECTS: objectSheet,
  INSPECTORS: inspectorSheet,
  LICENCES: licenceSheet,
  CREDIT_CLASSES: creditClassSheet,
};

/** The register a file name in an address stands for, e.g. `objects.xlsx`; undefined for any other. */
export function registerNamed(name: string): SheetRegister | undefined {
  const register = name.toUpperCase();
  return Object.hasOwn(sheetOf, register) ? (register as SheetRegister) : undefined;
}
