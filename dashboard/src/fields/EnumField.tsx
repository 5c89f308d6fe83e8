import { type EnumName, findLabel } from '@sunlot/glossary';
import { Chip, Typography } from '@mui/material';
import { type FieldProps, useFieldValue, useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { useListed } from './useListed.ts';

interface EnumFieldProps extends FieldProps {
  readonly of: EnumName;
  /** States stand out as chips; kinds and categories read as text. */
  readonly chip?: boolean;
}

/** A member of a glossary enum in the user's words; several, when the value is a list. */
export function EnumField({ of, chip = false, ...props }: EnumFieldProps) {
  const value: unknown = useFieldValue(props as never);
  const words = useEnumWords(of);
  const listed = useListed();
  if (value === null || value === undefined) return null;
  const text = listed([value].flat().map((member) => words(String(member))));
  return chip ? (
    <Chip size="small" variant="outlined" label={text} />
  ) : (
    <Typography variant="body2" component="span">
      {text}
    </Typography>
  );
}

/** How to say a member of an enum in the language at hand. */
export function useEnumWords(name: EnumName): (member: string) => string {
  const [locale] = useLocaleState();
  return (member) => findLabel(name, member)?.[locale as Language] ?? member;
}

/** The choices of a select over a whole enum, in the order of the glossary. */
export function useEnumChoices(name: EnumName, members: readonly string[]): { id: string; name: string }[] {
  const words = useEnumWords(name);
  return members.map((id) => ({ id, name: words(id) }));
}
