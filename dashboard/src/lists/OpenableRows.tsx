import type { KeyboardEvent } from 'react';
import { DatagridBody, type DatagridBodyProps, DatagridRow, type DatagridRowProps } from 'react-admin';

/** The rows of every table: what a click opens, Tab reaches and Enter opens as well. */
export function OpenableRows(props: DatagridBodyProps) {
  return <DatagridBody {...props} row={<OpenableRow />} />;
}

function OpenableRow(props: DatagridRowProps) {
  return props.rowClick === false ? (
    <DatagridRow {...props} />
  ) : (
    <DatagridRow {...props} tabIndex={0} onKeyDown={openOnEnter} />
  );
}

function openOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target === event.currentTarget) event.currentTarget.click();
}
