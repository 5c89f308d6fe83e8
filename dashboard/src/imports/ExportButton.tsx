import type { SheetRegister } from '@sunlot/glossary';
import { useListContext } from 'react-admin';
import { useEnumWords } from '../fields/EnumField.tsx';
import { FileFormatsButton } from './FileFormatsButton.tsx';
import { exportAddress } from './files-of-registers.ts';

interface ExportButtonProps {
  readonly register: SheetRegister;
  /** What belongs to the rows of the list and goes out as a file of its own. */
  readonly beside?: readonly SheetRegister[];
}

/** The register, or the part of it the list is filtered to, as a file. That it was taken is on record (R48). */
export function ExportButton({ register, beside = [] }: ExportButtonProps) {
  const { filterValues } = useListContext();
  const registers = useEnumWords('SheetRegister');
  const offers = [register, ...beside].map((taken) => ({
    ...(beside.length > 0 ? { name: registers(taken) } : {}),
    addressOf: (ending: 'xlsx' | 'csv' | 'gb18030.csv') =>
      exportAddress(taken, ending, filterValues as Record<string, unknown>),
  }));
  return <FileFormatsButton offers={offers} />;
}
