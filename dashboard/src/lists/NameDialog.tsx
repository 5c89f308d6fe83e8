import { useTranslate } from 'react-admin';
import type { Bilingual } from '@sunlot/glossary';
import { ActDialog } from '../acts/ActDialog.tsx';

interface NameDialogProps {
  readonly title: Bilingual;
  readonly label: Bilingual;
  readonly explains?: Bilingual;
  readonly initial?: string;
  onCancel(): void;
  /** Takes the name, without blanks around it, or gives why not. */
  onName(name: string): string | undefined;
}

/** Asks what something that is kept for a list is to be called. A name of nothing but blanks is none. */
export function NameDialog({ title, label, explains, initial = '', onCancel, onName }: NameDialogProps) {
  const translate = useTranslate();
  return (
    <ActDialog
      title={title}
      explains={explains}
      fields={[{ name: 'label', label, kind: 'text', required: true, initial }]}
      busy={false}
      onCancel={onCancel}
      onConfirm={async ({ label: typed }) => {
        const name = String(typed).trim();
        return name === '' ? translate('app.name_missing') : onName(name);
      }}
    />
  );
}
