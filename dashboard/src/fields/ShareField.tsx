import { Typography } from '@mui/material';
import { type FieldProps, useFieldValue } from 'react-admin';

/** A share in parts of one, as a percentage: 0.05 is 5 %. */
export function ShareField(props: FieldProps) {
  const value = useFieldValue(props as never) as number | null | undefined;
  return typeof value === 'number' ? (
    <Typography variant="body2" component="span">
      {inPercent(value)}
    </Typography>
  ) : null;
}

export function inPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
