import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { Autocomplete, TextField } from '@mui/material';

/** Something that was searched for and can be chosen. */
export interface Found {
  readonly id: string;
  readonly name: string;
}

interface FoundInputProps {
  readonly label: string;
  readonly required: boolean;
  find(text: string): Promise<readonly Found[]>;
  /** Called with the id of what was chosen, or with an empty text when the choice is taken back. */
  onChoose(id: string): void;
}

/** A choice among more than fit in a list: two characters are typed, and what is found is offered. */
export function FoundInput({ label, required, find, onChoose }: FoundInputProps) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const isEnough = text.trim().length > 1;
  const { data = [], isFetching } = useQuery({
    queryKey: ['found', label, text],
    queryFn: () => find(text.trim()),
    enabled: isEnough,
    staleTime: 30_000,
  });
  return (
    <Autocomplete<Found>
      options={[...data]}
      loading={isFetching}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onInputChange={(_event, typed) => setText(typed)}
      onChange={(_event, chosen) => onChoose(chosen?.id ?? '')}
      noOptionsText={translate(isEnough ? 'app.search_nothing' : 'app.search_more')}
      loadingText={translate('app.working')}
      renderInput={(params) => <TextField {...params} label={label} required={required} margin="dense" fullWidth />}
    />
  );
}
