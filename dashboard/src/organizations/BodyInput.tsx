import type { OrganizationKind } from '@sunlot/glossary';
import { AutocompleteInput, type Validator } from 'react-admin';
import { useBodies } from './useBodies.ts';

interface BodyInputProps {
  readonly source: string;
  readonly kinds?: readonly OrganizationKind[];
  readonly validate?: Validator;
}

/** A choice among the organizations. */
export function BodyInput({ source, kinds, validate }: BodyInputProps) {
  const choices = useBodies(kinds).map(({ id, name }) => ({ id, name }));
  return (
    <AutocompleteInput
      source={source}
      choices={choices}
      {...(validate ? { validate } : {})}
      sx={{ flex: 1, minWidth: 240 }}
    />
  );
}
