import { type InputProps, useInput, useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { Box } from '@mui/material';
import type { Branch } from './tree.ts';
import { TreePicker } from './TreePicker.tsx';

interface TreeInputProps extends Pick<InputProps, 'source' | 'label' | 'validate'> {
  readonly tree: readonly Branch[];
  /** Several may be chosen: the form then holds a list of ids. */
  readonly several?: boolean;
}

/** The tree picker as an input of a form or a filter. */
export function TreeInput({ source, label, validate, tree, several = false }: TreeInputProps) {
  const resource = useResourceContext();
  const labelOf = useTranslateLabel();
  const translate = useTranslate();
  const { field, fieldState, isRequired } = useInput({
    source,
    ...(validate ? { validate } : {}),
    defaultValue: several ? [] : '',
  });
  const { error } = fieldState;
  return (
    <Box sx={{ flex: 1, minWidth: 240 }}>
      <TreePicker
        label={labelOf({ label, source, ...(resource ? { resource } : {}) })}
        tree={tree}
        several={several}
        required={isRequired}
        problem={error && translate('ra.validation.required')}
        chosen={([field.value ?? []].flat() as string[]).filter(Boolean)}
        onChoose={(ids) => field.onChange(several ? ids : (ids[0] ?? ''))}
      />
    </Box>
  );
}
