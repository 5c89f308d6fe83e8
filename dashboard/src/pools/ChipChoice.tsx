import { Box, Chip } from '@mui/material';

interface ChipChoiceProps {
  readonly choices: readonly { readonly id: string | null; readonly name: string }[];
  readonly chosen: string | null;
  onChoose(id: string | null): void;
}

/** Which part of a list is shown; one at a time. */
export function ChipChoice({ choices, chosen, onChoose }: ChipChoiceProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
      {choices.map(({ id, name }) => (
        <Chip
          key={id ?? ''}
          label={name}
          aria-pressed={id === chosen}
          color={id === chosen ? 'primary' : 'default'}
          onClick={() => onChoose(id)}
        />
      ))}
    </Box>
  );
}
