import ViewColumnIcon from '@mui/icons-material/BookmarksOutlined';
import { useState } from 'react';
import { Button, SelectColumnsButton, useResourceContext, useStore, useTranslate } from 'react-admin';
import { Divider, Menu, MenuItem } from '@mui/material';
import { appWords } from '../layout/app.words.ts';
import { usePhone } from '../layout/usePhone.ts';
import { type ColumnSet, type ListedColumn, placesOf, setOf } from './column-sets.ts';
import { withKept, without } from './kept.ts';
import { NameDialog } from './NameDialog.tsx';

/** Which columns a list shows, and the sets of columns somebody has kept for it under names of their own. A phone shows lines, which have none. */
export function ListColumns() {
  if (usePhone()) return null;
  return (
    <>
      <SelectColumnsButton />
      <ColumnSetsButton />
    </>
  );
}

function ColumnSetsButton() {
  const translate = useTranslate();
  const { sets, shown, show, keep, forget } = useColumnSets();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [naming, setNaming] = useState(false);
  const current = sets.find(({ columns }) => columns.join() === shown);
  const close = (): void => setAnchor(undefined);
  return (
    <>
      <Button label="app.column_sets" onClick={(event) => setAnchor(event.currentTarget as HTMLElement)}>
        <ViewColumnIcon />
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {sets.length === 0 && <MenuItem disabled>{translate('app.no_column_sets')}</MenuItem>}
        {sets.map((set) => (
          <MenuItem
            key={set.label}
            selected={set === current}
            onClick={() => {
              show(set);
              close();
            }}
          >
            {set.label}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            setNaming(true);
          }}
        >
          {translate('app.keep_columns')}
        </MenuItem>
        {current && (
          <MenuItem
            onClick={() => {
              forget(current);
              close();
            }}
          >
            {translate('app.forget_columns', { name: current.label })}
          </MenuItem>
        )}
      </Menu>
      {naming && (
        <NameDialog
          title={appWords.keep_columns}
          explains={appWords.keep_columns_hint}
          label={appWords.column_set_name}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            keep(name);
            setNaming(false);
            return undefined;
          }}
        />
      )}
    </>
  );
}

/** Read and kept where the table keeps its own columns, so that both go with the person from device to device. */
function useColumnSets() {
  const key = `preferences.${useResourceContext()}.datagrid`;
  const [available] = useStore<ListedColumn[]>(`${key}.availableColumns`, []);
  const [omit] = useStore<string[]>(`${key}.omit`, []);
  const untouched = available.filter(({ source }) => !source || !omit?.includes(source)).map(({ index }) => index);
  const [columns, setColumns] = useStore<string[]>(`${key}.columns`, untouched);
  const [sets, setSets] = useStore<ColumnSet[]>(`${key}.columnSets`, []);
  return {
    sets,
    shown: setOf('', columns, available).columns.join(),
    show: (set: ColumnSet) => setColumns(placesOf(set, available)),
    keep: (label: string) => setSets(withKept(sets, setOf(label, columns, available))),
    forget: (set: ColumnSet) => setSets(without(sets, set)),
  };
}
