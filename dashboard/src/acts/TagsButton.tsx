import { type Bilingual, tagName } from '@sunlot/glossary';
import { useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { BulkButton, type BulkButtonProps } from './BulkButton.tsx';
import { REASON } from './usual-fields.ts';

interface TagsButtonProps extends Omit<BulkButtonProps, 'fields' | 'more'> {
  /** The tags the house has words for; any other is typed, one a line. */
  readonly known: readonly string[];
  readonly words: Readonly<Record<'add' | 'addOwn' | 'remove' | 'removeOwn', Bilingual>>;
}

/** Gives tags to many records and takes tags from them, those of the house and those somebody types. */
export function TagsButton({ known, words, ...button }: TagsButtonProps) {
  const [locale] = useLocaleState();
  const choices = known.map((id) => ({ id, name: tagName(id, locale as Language) }));
  return (
    <BulkButton
      {...button}
      more={({ add, addOwn, remove, removeOwn }) => ({
        add: together(add, addOwn),
        addOwn: undefined,
        remove: together(remove, removeOwn),
        removeOwn: undefined,
      })}
      fields={[
        { name: 'add', label: words.add, kind: 'choices', choices },
        { name: 'addOwn', label: words.addOwn, kind: 'lines' },
        { name: 'remove', label: words.remove, kind: 'choices', choices },
        { name: 'removeOwn', label: words.removeOwn, kind: 'lines' },
        REASON,
      ]}
    />
  );
}

function together(chosen: unknown, typed: unknown): string[] {
  return [...((chosen ?? []) as string[]), ...((typed ?? []) as string[])];
}
