import KeptIcon from '@mui/icons-material/BookmarkBorder';
import CheckedIcon from '@mui/icons-material/CheckBox';
import UncheckedIcon from '@mui/icons-material/CheckBoxOutlineBlank';
import FilterIcon from '@mui/icons-material/FilterList';
import { Divider, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { isValidElement, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button, FieldTitle, useFilterContext, useListContext, useResourceContext, useTranslate } from 'react-admin';
import { ActDialog } from '../acts/ActDialog.tsx';
import { appWords } from '../layout/app.words.ts';
import { holds } from './held-filters.ts';
import { NameDialog } from './NameDialog.tsx';
import { useKeptFilters } from './useKeptFilters.ts';

type Asking = 'keep' | 'rename' | 'forget';

/** What a list can be filtered by, ticked where it holds, whoever set it; and the filters somebody has kept for it under names of their own. */
export function FilterButton() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { kept, current, show, ...change } = useKeptFilters();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAnchor(undefined);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const isFiltered = holds(filterValues);
  const choices = useFilterChoices(close);
  if (choices.length === 0 && kept.length === 0 && !isFiltered) return null;
  return (
    <>
      <Button
        className="add-filter"
        label="ra.action.add_filter"
        aria-haspopup="true"
        onClick={(event) => setAnchor(event.currentTarget as HTMLElement)}
      >
        <FilterIcon />
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {choices}
        {(isFiltered || kept.length > 0) && <Divider />}
        {kept.map((filter) => (
          <MenuItem key={filter.label} selected={filter === current} onClick={then(() => show(filter))}>
            <ListItemIcon>
              <KeptIcon fontSize="small" />
            </ListItemIcon>
            <ListItemText>{filter.label}</ListItemText>
          </MenuItem>
        ))}
        {kept.length > 0 && (isFiltered || current) && <Divider />}
        {current && (
          <MenuItem onClick={then(() => setAsking('rename'))}>
            {translate('app.rename_filter', { name: current.label })}
          </MenuItem>
        )}
        {current && (
          <MenuItem onClick={then(() => setAsking('forget'))}>
            {translate('app.forget_filter', { name: current.label })}
          </MenuItem>
        )}
        {isFiltered && !current && (
          <MenuItem onClick={then(() => setAsking('keep'))}>{translate('app.keep_filter')}</MenuItem>
        )}
        {isFiltered && (
          <MenuItem onClick={then(() => setFilters({}, {}))}>{translate('ra.action.remove_all_filters')}</MenuItem>
        )}
      </Menu>
      {asking && <KeptFilterDialog asking={asking} of={{ current, ...change }} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** The filters of the list that can be shown and taken away again, as items of a menu. */
function useFilterChoices(close: () => void): ReactElement[] {
  const resource = useResourceContext() ?? '';
  const { filterValues, displayedFilters, showFilter, hideFilter } = useListContext();
  const choices = (useFilterContext() ?? []).filter(isChoice);
  const fillIn = useFillingIn();
  const show = ({ source, defaultValue }: FilterProps): void => {
    showFilter(source, defaultValue === '' ? undefined : defaultValue);
    fillIn(source);
  };
  return choices.map(({ props }, at) => {
    const { source, label } = props;
    const on = Boolean((displayedFilters as Record<string, unknown>)[source]) || holds(filterValues[source]);
    return (
      <MenuItem
        key={source}
        role="menuitemcheckbox"
        aria-checked={on}
        autoFocus={at === 0}
        onClick={() => {
          close();
          if (on) hideFilter(source);
          else show(props);
        }}
      >
        <ListItemIcon>{on ? <CheckedIcon fontSize="small" /> : <UncheckedIcon fontSize="small" />}</ListItemIcon>
        <ListItemText>
          <FieldTitle {...(label ? { label } : {})} source={source} resource={resource} />
        </ListItemText>
      </MenuItem>
    );
  });
}

/** Puts whoever asked for a filter into its field, as soon as that is there. */
function useFillingIn(): (source: string) => void {
  const { displayedFilters } = useListContext();
  const asked = useRef<string>(undefined);
  useEffect(() => {
    const source = asked.current;
    if (source === undefined || !(displayedFilters as Record<string, unknown>)[source]) return;
    asked.current = undefined;
    const field = `[data-source='${source}'] :is([role=combobox], input:not([aria-hidden=true]))`;
    document.querySelector<HTMLElement>(field)?.focus();
  }, [displayedFilters]);
  return (source) => (asked.current = source);
}

interface FilterProps {
  readonly source: string;
  readonly label?: string;
  readonly defaultValue?: unknown;
  readonly alwaysOn?: boolean;
}

function isChoice(filter: unknown): filter is ReactElement<FilterProps> {
  return isValidElement<FilterProps>(filter) && !filter.props.alwaysOn;
}

interface KeptFilterDialogProps {
  readonly asking: Asking;
  readonly of: Omit<ReturnType<typeof useKeptFilters>, 'kept' | 'show'>;
  onClose(): void;
}

/** Asks under which name the filter at hand is kept from now on, or whether it is to be forgotten. */
function KeptFilterDialog({ asking, of: { current, keep, rename, forget }, onClose }: KeptFilterDialogProps) {
  const translate = useTranslate();
  const label = appWords.filter_name;
  if (asking === 'forget') {
    return (
      <ActDialog
        title={appWords.forget_filter_title}
        explains={appWords.forget_filter_explains}
        fields={[]}
        busy={false}
        onCancel={onClose}
        onConfirm={async () => {
          forget();
          onClose();
          return undefined;
        }}
      />
    );
  }
  if (asking === 'rename') {
    const take = (name: string): string | undefined => {
      if (!rename(name)) return translate('app.filter_name_taken', { name });
      onClose();
      return undefined;
    };
    return (
      <NameDialog
        title={appWords.rename_filter_title}
        label={label}
        initial={current?.label ?? ''}
        onCancel={onClose}
        onName={take}
      />
    );
  }
  const take = (name: string): undefined => {
    keep(name);
    onClose();
  };
  return (
    <NameDialog
      title={appWords.keep_filter}
      explains={appWords.keep_filter_hint}
      label={label}
      onCancel={onClose}
      onName={take}
    />
  );
}
