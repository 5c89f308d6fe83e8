import { useListContext } from 'react-admin';
import { Box, Chip } from '@mui/material';

interface QuickFiltersProps {
  /** What each chip asks for: one filter of the list and its value. */
  readonly choices: readonly { readonly name: string; readonly source: string; readonly value: string | boolean }[];
  readonly label: string;
}

/** The lists people come for, one press away; pressed again, everything is shown. */
export function QuickFilters({ choices, label }: QuickFiltersProps) {
  const { filterValues, displayedFilters, setFilters } = useListContext();
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        p: 1,
        // A list grows with what is in it; on a phone it must not grow past the page.
        maxWidth: { xs: 'calc(100vw - 16px)', sm: 'none' },
        // On paper only what was asked for.
        '@media print': { '& [aria-pressed=false]': { display: 'none' } },
      }}
    >
      {choices.map(({ name, source, value }) => {
        const on = filterValues[source] === value;
        const { [source]: _gone, ...others } = filterValues as Record<string, unknown>;
        return (
          <Chip
            key={name}
            size="small"
            label={name}
            aria-pressed={on}
            color={on ? 'primary' : 'default'}
            variant={on ? 'filled' : 'outlined'}
            onClick={() => setFilters(on ? others : { ...others, [source]: value }, displayedFilters)}
          />
        );
      })}
    </Box>
  );
}
