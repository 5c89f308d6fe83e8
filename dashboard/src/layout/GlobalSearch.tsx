import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import { Autocomplete, Box, IconButton, TextField, Typography } from '@mui/material';
import { send } from '../providers/graphql-client.ts';
import { usePhone } from './usePhone.ts';
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

/** The search of the whole house. On a phone the page's name has the bar until somebody searches. */
export function GlobalSearch() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!usePhone()) return <SearchField />;
  return (
    <>
      <IconButton color="inherit" aria-label={translate('app.search')} onClick={() => setOpen(true)}>
        <SearchIcon />
      </IconButton>
      {open && (
        <Box
          sx={{
            position: 'absolute',
            inset: 0,
            zIndex: 1,
            px: 1,
            display: 'flex',
            alignItems: 'center',
            bgcolor: 'secondary.main',
          }}
        >
          <SearchField opened onDone={() => setOpen(false)} />
          <IconButton color="inherit" aria-label={translate('ra.action.close')} onClick={() => setOpen(false)}>
            <CloseIcon />
          </IconButton>
        </Box>
      )}
    </>
  );
}

interface SearchFieldProps {
  /** Opened to be typed into at once. */
  readonly opened?: boolean;
  onDone?(): void;
}

/** Finds enterprises, items and inspectors by name, code or pinyin initials from anywhere (⌘K or Ctrl+K). */
function SearchField({ opened = false, onDone }: SearchFieldProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const hits = useHits(text);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(() => input.current?.focus());

  return (
    <Autocomplete<Hit>
      autoHighlight
      clearOnBlur={false}
      forcePopupIcon={false}
      value={null}
      options={hits}
      filterOptions={(all) => all}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      inputValue={text}
      onInputChange={(_event, value) => setText(value)}
      onChange={(_event, hit) => {
        if (hit) navigate(`/${PAGES[hit.type] ?? 'objects'}/${hit.id}/show`);
        setText('');
        onDone?.();
      }}
      noOptionsText={translate(tooShort(text) ? 'app.search_more' : 'app.search_nothing')}
      sx={{ width: { sm: 220, md: 340 }, flex: { xs: 1, sm: 'none' }, mx: 1 }}
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
          autoFocus={opened}
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
