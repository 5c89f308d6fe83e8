import { useGetOne } from 'react-admin';
import { matchPath, useLocation } from 'react-router-dom';
import { besideWhich, entryOf } from './menu.ts';

/** The entry of the menu the open page belongs to. Of a file only its own page knows the register: until it is read there is none. */
export function useEntryHere(): string | undefined {
  const { pathname, search } = useLocation();
  const id = matchPath('/imports/:id/show', pathname)?.params.id;
  const { data } = useGetOne('imports', { id }, { enabled: id !== undefined });
  if (id === undefined) return entryOf(pathname + search);
  return data && besideWhich(data.register);
}
