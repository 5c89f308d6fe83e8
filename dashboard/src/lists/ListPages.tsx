import { Pagination, useListContext, useLocaleState, useTranslate } from 'react-admin';

/** The pages of a list. A very long one says about how many rows it has, and is leafed through instead of jumped into. */
export function ListPages() {
  const about = useListContext().meta?.about as number | undefined;
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (about === undefined) return <Pagination />;
  const rows = new Intl.NumberFormat(locale).format(about);
  return <Pagination labelDisplayedRows={({ from, to }) => translate('app.page_of_about', { from, to, rows })} />;
}
