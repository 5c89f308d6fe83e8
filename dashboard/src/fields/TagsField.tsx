import { tagName } from '@sunlot/glossary';
import { Typography } from '@mui/material';
import { type FieldProps, useFieldValue, useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { useListed } from './useListed.ts';

/** Labels of an object, specialities of an inspector: in words where the house has some. */
export function TagsField(props: FieldProps) {
  const value: unknown = useFieldValue(props as never);
  const [locale] = useLocaleState();
  const listed = useListed();
  const tags = [value ?? []].flat() as string[];
  return (
    <Typography variant="body2" component="span">
      {listed(tags.map((tag) => tagName(tag, locale as Language)))}
    </Typography>
  );
}
