import { type FormEvent, type Key, type ReactNode, useState } from 'react';
import type { Operation } from '../providers/operation.ts';
import { useRows } from './ask.ts';
import { rewriteAddress, useAddress } from './Go.tsx';
import { type PortalWord, useSpeech } from './speech.tsx';

interface SearchListProps<T> {
  readonly title: PortalWord;
  readonly lead: PortalWord;
  readonly hint: PortalWord;
  readonly operation: Operation;
  readonly filter?: Record<string, unknown>;
  readonly filters?: ReactNode;
  keyOf(row: T): Key;
  children(row: T): ReactNode;
}

/** A public list with a search whose words stand in the address, so that a search can be passed on. */
export function SearchList<T>({
  title,
  lead,
  hint,
  operation,
  filter = {},
  filters,
  keyOf,
  children,
}: SearchListProps<T>) {
  const { say, language, number } = useSpeech();
  const address = useAddress();
  const search = address.searchParams.get('q') ?? '';
  const [words, setWords] = useState(search);
  const asked = search ? { ...filter, search } : filter;
  const { state, rows, total, about, more } = useRows<T>(operation, asked, language);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const next = new URL(address);
    if (words.trim()) next.searchParams.set('q', words.trim());
    else next.searchParams.delete('q');
    rewriteAddress(next.href);
  };
  return (
    <>
      <h1>{say(title)}</h1>
      <p className="lead">{say(lead)}</p>
      <form role="search" className="search" onSubmit={submit}>
        <label>
          <span>{say(hint)}</span>
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        {filters}
        <button type="submit" className="primary">
          {say('search')}
        </button>
      </form>
      <p role="status" className="quiet">
        {state === 'waiting' && say('waiting')}
        {state === 'failed' && say('unreachable')}
        {state === 'answered' &&
          (total === 0 ? say('nothing_found') : say(about ? 'found_about' : 'found', { n: number(total) }))}
      </p>
      <ul className="cards">
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={more}>
          {say('more')}
        </button>
      )}
    </>
  );
}
