import type { Bilingual } from '@sunlot/glossary';

/** What a resource says on its pages: its name, its fields, and its own sentences. Both languages side by side (R47). */
export interface ResourceWords {
  readonly name: Bilingual;
  readonly fields: Readonly<Record<string, Bilingual>>;
  readonly words?: Readonly<Record<string, Bilingual>>;
}
