import type { Light } from '@sunlot/glossary';
import { Box } from '@mui/material';
import { type FieldProps, type RaRecord, useFieldValue } from 'react-admin';
import { useEnumWords } from './EnumField.tsx';

const COLOURS: Readonly<Record<Light, string>> = {
  RED: '#b91c1c',
  YELLOW: '#d97706',
  GREEN: '#15803d',
  NONE: '#9ca3af',
};
/** Shapes as well as colours: one in twelve men cannot tell red from green. */
const SHAPES: Readonly<Record<Light, string>> = { RED: '▲', YELLOW: '◆', GREEN: '●', NONE: '○' };

export function LightField(props: FieldProps) {
  const value = useFieldValue(props as never) as Light | undefined;
  return value ? <LightSign light={value} /> : null;
}

export function LightSign({ light }: { light: Light }) {
  const words = useEnumWords('Light');
  return (
    <Box
      component="span"
      role="img"
      aria-label={words(light)}
      title={words(light)}
      sx={{ color: COLOURS[light], fontSize: 18, lineHeight: 1 }}
    >
      {SHAPES[light]}
    </Box>
  );
}

/** The light of a row, where a list asks for an icon. */
export function lightOf(record: RaRecord) {
  return <LightSign light={(record.light as Light | undefined) ?? 'NONE'} />;
}
