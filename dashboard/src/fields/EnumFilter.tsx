import type { EnumName } from '@sunlot/glossary';
import { SelectInput } from 'react-admin';
import { useEnumChoices } from './EnumField.tsx';

interface EnumFilterProps {
  readonly source: string;
  readonly of: EnumName;
  readonly members: readonly string[];
}

/** A filter over the members of an enum, in the user's words. */
export function EnumFilter({ source, of, members }: EnumFilterProps) {
  return <SelectInput source={source} choices={useEnumChoices(of, members)} />;
}
