import type { TablePaginationProps } from '@mui/material';
import type { ComponentType } from 'react';
import { Pagination, type PaginationProps, useListContext, useLocaleState, useTranslate } from 'react-admin';

/** Hands the label on to the table's pagination, which its own type leaves out. */
const LabelledPagination = Pagination as ComponentType<
  PaginationProps & Pick<TablePaginationProps, 'labelDisplayedRows'>
>;

/** The pages of a list. A very long one says about how many rows it has, and is leafed through instead of jumped into. */
export function ListPages() {
  const about = useListContext().meta?.about as number | undefined;
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (about === undefined) return <Pagination />;
  const rows = new Intl.NumberFormat(locale).format(about);
  return (
    <LabelledPagination labelDisplayedRows={({ from, to }) => translate('app.page_of_about', { from, to, rows })} />
  );
}
