import type { SheetRegister } from '@sunlot/glossary';
import { useListContext } from 'react-admin';
import { FileFormatsButton } from './FileFormatsButton.tsx';
import { exportAddress } from './files-of-registers.ts';

/** The register, or the part of it the list is filtered to, as a file. That it was taken is on record (R48). */
export function ExportButton({ register }: { register: SheetRegister }) {
  const { filterValues } = useListContext();
  return (
    <FileFormatsButton
      addressOf={(ending) => exportAddress(register, ending, filterValues as Record<string, unknown>)}
    />
  );
}
