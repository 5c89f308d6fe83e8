import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type InputProps, useInput, useResourceContext, useTranslateLabel } from 'react-admin';
import { send } from '../providers/graphql-client.ts';
import { objectZones } from './objects.operations.ts';

interface ZoneInputProps extends Pick<InputProps, 'source' | 'label'> {
  /** For a filter: only what the register has. A form may name the first object of a zone. */
  readonly known?: boolean;
  readonly several?: boolean;
}

/** A functional zone, offered as the register spells it: it has no code that would tell two spellings apart. */
export function ZoneInput({ source, label, known = false, several = false }: ZoneInputProps) {
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  const { field } = useInput({ source, defaultValue: several ? [] : '' });
  const { data: zones = [] } = useQuery({
    queryKey: ['objectZones'],
    queryFn: async () => (await send(objectZones)).objectZones as string[],
    staleTime: 60_000,
  });
  return (
    <Autocomplete
      options={zones}
      freeSolo={!known}
      multiple={several}
      autoSelect={!known}
      value={several ? ((field.value || []) as string[]) : ((field.value || null) as string | null)}
      onChange={(_event, chosen) => field.onChange(chosen ?? '')}
      sx={{ flex: 1, minWidth: 240 }}
      renderInput={(params) => (
        <TextField {...params} margin="dense" label={labelOf({ label, source, ...(resource ? { resource } : {}) })} />
      )}
    />
  );
}
