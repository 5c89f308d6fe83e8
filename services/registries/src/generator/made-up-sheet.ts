import type { Readable } from 'node:stream';
import { districts } from '@sunlot/glossary';
import { filledIn, type SheetFormat, type SheetRecord, writeSheet } from '@sunlot/sheets';
import { objectColumns } from '../sheet/object.columns.ts';
import { madeUpObjects } from './made-up-object.ts';

/** A list of made-up enterprises as a division would send it in, written while it is read. `from` numbers the first one's code. */
export function madeUpSheet(
  wanted: { count: number; seed: number; from: number; label: string },
  format: SheetFormat,
): Readable {
  return writeSheet(filledIn(objectColumns), records(wanted), format);
}

function* records({
  label,
  ...wanted
}: {
  count: number;
  seed: number;
  from: number;
  label: string;
}): Generator<SheetRecord> {
  for (const object of madeUpObjects(wanted)) {
    const { trade, districtCode } = object;
    yield {
      name: object.name,
      creditCode: object.creditCode,
      kind: trade.kind,
      districtCode,
      address: object.address,
      legalRepresentative: object.legalRepresentative,
      phone: object.phone,
      registrationAuthority: `${districts[districtCode].zh}市场监督管理局`,
      foundedOn: object.foundedOn,
      labels: [trade.line, label],
      itemCodes: trade.itemCodes,
    };
  }
}
