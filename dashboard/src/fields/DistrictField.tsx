import { districtName } from '@sunlot/glossary';
import { Typography } from '@mui/material';
import { type FieldProps, useFieldValue, useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { useListed } from './useListed.ts';

/** A district by its code, or several. */
export function DistrictField(props: FieldProps) {
  const value: unknown = useFieldValue(props as never);
  const [locale] = useLocaleState();
  const listed = useListed();
  const codes = [value ?? []].flat() as string[];
  return (
    <Typography variant="body2" component="span">
      {listed(codes.map((code) => districtName(code, locale as Language)))}
    </Typography>
  );
}
