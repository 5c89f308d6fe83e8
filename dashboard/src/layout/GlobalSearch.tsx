import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { send } from '../providers/graphql-client.ts';
import { searchEverything } from './search.operations.ts';

interface Hit {
  type: string;
  id: string;
  title: string;
  subtitle: string | null;
}

const PAGES: Readonly<Record<string, string>> = {
  InspectionObject: 'objects',
  InspectionItem: 'items',
  Inspector: 'inspectors',
};

/** Finds enterprises, items and inspectors by name, code or pinyin initials from anywhere (⌘K or Ctrl+K). */
export function GlobalSearch() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const hits = useHits(text);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(() => input.current?.focus());

  return (
    <Autocomplete<Hit, false, false, true>
      freeSolo
      options={hits}
      filterOptions={(all) => all}
      getOptionLabel={(hit) => (typeof hit === 'string' ? hit : hit.title)}
      getOptionKey={(hit) => (typeof hit === 'string' ? hit : hit.id)}
      inputValue={text}
      onInputChange={(_event, value) => setText(value)}
      onChange={(_event, hit) => {
        if (hit && typeof hit !== 'string') navigate(`/${PAGES[hit.type] ?? 'objects'}/${hit.id}/show`);
        setText('');
      }}
      noOptionsText={translate('app.search_nothing')}
      sx={{ width: { xs: 96, sm: 220, md: 340 }, mx: 1 }}
      renderOption={({ key, ...props }, hit) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <Typography variant="body2">{hit.title}</Typography>
          <Typography variant="caption" color="text.secondary">
            {hit.subtitle}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={input}
          placeholder={translate('app.search_everything')}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': translate('app.search') },
          }}
          sx={{ bgcolor: 'rgba(255,255,255,.95)', borderRadius: 1 }}
        />
      )}
    />
  );
}

/** What was found for a text of two characters or more; the last answer asked for wins. */
function useHits(text: string): Hit[] {
  const [hits, setHits] = useState<Hit[]>([]);
  useEffect(() => {
    if (tooShort(text)) return;
    let stale = false;
    const waiting = setTimeout(() => {
      send(searchEverything, { text }).then(
        ({ search }) => {
          if (!stale) setHits(search as Hit[]);
        },
        () => undefined,
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(waiting);
    };
  }, [text]);
  return tooShort(text) ? NO_HITS : hits;
}

const NO_HITS: Hit[] = [];

function tooShort(text: string): boolean {
  return text.trim().length < 2;
}

function useShortcut(focus: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
