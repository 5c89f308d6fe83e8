import { tagName } from '@sunlot/glossary';
import { useMemo } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import {
  type InputProps,
  useInput,
  useLocaleState,
  useResourceContext,
  useTranslate,
  useTranslateLabel,
} from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';

interface TagsInputProps extends Pick<InputProps, 'source' | 'label'> {
  /** The tags the house has words for; others may be typed. */
  readonly known: readonly string[];
  /** For a form that takes one only. */
  readonly single?: boolean;
}

/** Tags chosen by their words, or typed: every library of a division's own begins with a new label. */
export function TagsInput({ source, label, known, single = false }: TagsInputProps) {
  const translate = useTranslate();
  const resource = useResourceContext();
  const labelOf = useTranslateLabel();
  const [locale] = useLocaleState();
  const { field } = useInput({ source, defaultValue: single ? '' : [] });
  const chosen = useMemo(() => [field.value ?? []].flat().filter(Boolean) as string[], [field.value]);
  const say = (tag: string): string => tagName(tag, locale as Language);
  const meant = (typed: string): string => known.find((tag) => say(tag) === typed.trim()) ?? typed.trim();
  return (
    <Autocomplete
      multiple
      freeSolo
      fullWidth
      sx={{ mb: 1 }}
      options={[...known]}
      value={chosen}
      getOptionLabel={say}
      onChange={(_event, tags) => {
        const next = [...new Set(tags.map(meant))].filter(Boolean);
        field.onChange(single ? (next.at(-1) ?? '') : next);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="dense"
          label={labelOf({ label, source, ...(resource ? { resource } : {}) })}
          helperText={translate('app.type_and_enter')}
        />
      )}
    />
  );
}
