import { type InputProps, useInput, useResourceContext, useTranslateLabel } from 'react-admin';
import { Box } from '@mui/material';
import { FoundInput } from '../acts/FoundInput.tsx';
import { inspectorsNamed } from './find-inspectors.ts';

/** A choice among the inspectors, which may be left out. */
export function InspectorInput({ source, label, sx }: Pick<InputProps, 'source' | 'label'> & { sx?: object }) {
  const resource = useResourceContext();
  const labelOf = useTranslateLabel();
  const { field } = useInput({ source, defaultValue: '' });
  return (
    <Box sx={sx}>
      <FoundInput
        label={labelOf({ label, source, ...(resource ? { resource } : {}) }) as string}
        required={false}
        find={inspectorsNamed}
        onChoose={field.onChange}
      />
    </Box>
  );
}
