import type { ComponentType } from 'react';
import { EditBase, Title, useRecordContext, useResourceContext } from 'react-admin';
import { Navigate } from 'react-router-dom';
import type { Bilingual } from '@sunlot/glossary';
import { useSpoken } from './useSpoken.ts';

interface EditPageProps {
  /** What the page may be for, by what the room calls it in `allowed`; the first that is allowed it is for. Each form has the whole record around it. */
  readonly acts: Readonly<Record<string, { readonly word: Bilingual; readonly Form: ComponentType }>>;
  /** Where the record says what it is called. */
  readonly named: string;
}

/**
 * A page that changes a record, headed by the record and by what is done to it. Whoever may do none of it is led to the record's own page:
 * what they may not change they read there, and not as the values of a form.
 */
export function EditPage(props: EditPageProps) {
  return (
    <EditBase>
      <ActOnRecord {...props} />
    </EditBase>
  );
}

function ActOnRecord({ acts, named }: EditPageProps) {
  const record = useRecordContext();
  const resource = useResourceContext();
  const spoken = useSpoken();
  // The list knows the record first, without what only its page reads: the form waits for all of it.
  const allowed = record?.allowed as string[] | undefined;
  if (!record || !allowed) return null;
  const [, act] = Object.entries(acts).find(([name]) => allowed.includes(name)) ?? [];
  if (!act) return <Navigate to={`/${resource}/${record.id}/show`} replace />;
  return (
    <>
      <Title title={[record[named], spoken(act.word)].filter(Boolean).join(' · ')} />
      <act.Form />
    </>
  );
}
