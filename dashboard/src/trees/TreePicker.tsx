import ClearIcon from '@mui/icons-material/Clear';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  Box,
  Checkbox,
  IconButton,
  InputAdornment,
  List,
  ListItemButton,
  ListItemText,
  Popover,
  TextField,
} from '@mui/material';
import { useListed } from '../fields/useListed.ts';
import { type Branch, branchOf, type Line, linesOf } from './tree.ts';

export interface TreePickerProps {
  readonly label: ReactNode;
  readonly tree: readonly Branch[];
  /** The ids chosen; at most one unless several may be. */
  readonly chosen: readonly string[];
  readonly several?: boolean;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  onChoose(ids: string[]): void;
}

/** A choice from a tree: organizations under their bureau, districts under their city. Arrow keys walk and open it. */
export function TreePicker({
  label,
  tree,
  chosen,
  several = false,
  required = false,
  problem,
  onChoose,
}: TreePickerProps) {
  const translate = useTranslate();
  const listed = useListed();
  const [field, setField] = useState<HTMLDivElement | null>(null);
  const [shown, setShown] = useState(false);
  const treeId = useId();
  const names = chosen.flatMap((id) => branchOf(tree, id)?.name ?? []);

  const choose = (id: string): void => {
    if (several) return onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
    onChoose([id]);
    setShown(false);
  };
  return (
    <>
      <TextField
        ref={setField}
        label={label}
        required={required}
        fullWidth
        margin="dense"
        value={listed(names)}
        error={problem !== undefined}
        helperText={problem}
        onClick={() => setShown(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ' || event.key === 'ArrowDown') {
            event.preventDefault();
            setShown(true);
          }
        }}
        slotProps={{
          htmlInput: {
            readOnly: true,
            role: 'combobox',
            'aria-haspopup': 'tree',
            'aria-expanded': shown,
            ...(shown ? { 'aria-controls': treeId } : {}),
          },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                {chosen.length > 0 && (
                  <IconButton
                    size="small"
                    aria-label={translate('ra.action.clear_input_value')}
                    onClick={(event) => {
                      event.stopPropagation();
                      onChoose([]);
                    }}
                  >
                    <ClearIcon fontSize="small" />
                  </IconButton>
                )}
                <ExpandMoreIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={shown}
        onClose={() => setShown(false)}
        anchorEl={field}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { width: Math.max(field?.clientWidth ?? 0, 280), maxHeight: 420 } } }}
      >
        <Tree id={treeId} tree={tree} chosen={chosen} several={several} choose={choose} />
      </Popover>
    </>
  );
}

interface TreeProps {
  readonly id: string;
  readonly tree: readonly Branch[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  choose(id: string): void;
}

function Tree({ id, tree, chosen, several, choose }: TreeProps) {
  const translate = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst(tree)));
  const lines = linesOf(tree, open, words);

  const turn = (id: string, opened: boolean): void =>
    setOpen((before) => new Set(opened ? [...before, id] : [...before].filter((other) => other !== id)));
  const walk = (event: KeyboardEvent, { branch, opens }: Line): void => {
    if (event.key === 'ArrowRight' && opens) turn(branch.id, true);
    else if (event.key === 'ArrowLeft') turn(branch.id, false);
    else if (event.key === 'ArrowDown') neighbour(list.current, 1);
    else if (event.key === 'ArrowUp') neighbour(list.current, -1);
    else return;
    event.preventDefault();
  };

  return (
    <Box sx={{ p: 1 }}>
      <TextField
        autoFocus
        fullWidth
        placeholder={translate('app.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'ArrowDown' && neighbour(list.current, 1)}
        slotProps={{ htmlInput: { 'aria-label': translate('app.search') } }}
      />
      <List id={id} ref={list} dense role="tree" aria-multiselectable={several}>
        {lines.map((line) => {
          const { branch, depth, opens } = line;
          const opened = opens && (words.trim() !== '' || open.has(branch.id));
          const isChosen = chosen.includes(branch.id);
          return (
            <ListItemButton
              key={branch.id}
              role="treeitem"
              aria-level={depth + 1}
              aria-selected={isChosen}
              {...(opens ? { 'aria-expanded': opened } : {})}
              selected={isChosen}
              sx={{ pl: 0.5 + depth * 2.5, py: 0.25, minHeight: 36 }}
              onClick={() => (branch.heading ? turn(branch.id, !opened) : choose(branch.id))}
              onKeyDown={(event) => walk(event, line)}
            >
              <IconButton
                size="small"
                tabIndex={-1}
                aria-hidden
                sx={{ visibility: opens ? 'visible' : 'hidden' }}
                onClick={(event) => {
                  event.stopPropagation();
                  turn(branch.id, !opened);
                }}
              >
                {opened ? <ExpandMoreIcon fontSize="small" /> : <ChevronRightIcon fontSize="small" />}
              </IconButton>
              {several && !branch.heading && (
                <Checkbox size="small" checked={isChosen} tabIndex={-1} disableRipple sx={{ p: 0.5 }} />
              )}
              <ListItemText
                primary={branch.name}
                slotProps={{ primary: { sx: branch.heading ? { color: 'text.secondary' } : {} } }}
              />
            </ListItemButton>
          );
        })}
        {lines.length === 0 && <ListItemText sx={{ p: 1 }} secondary={translate('app.search_nothing')} />}
      </List>
    </Box>
  );
}

/** The roots and the headings below them: nobody came for what cannot be chosen. */
function openAtFirst(branches: readonly Branch[], root = true): string[] {
  const open = branches.filter(({ heading }) => root || heading);
  return open.flatMap((branch) => [branch.id, ...openAtFirst(branch.branches, false)]);
}

/** Moves the focus to the line below or above; from the search field to the first. */
function neighbour(list: HTMLElement | null, step: 1 | -1): void {
  const lines = [...(list?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
  lines[lines.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}
