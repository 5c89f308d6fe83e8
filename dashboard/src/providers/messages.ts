import type { Bilingual } from '@sunlot/glossary';
import { appWords } from '../layout/app.words.ts';
import { resourceWords } from '../resources.words.ts';
import type { Language } from './graphql-client.ts';

/** The dashboard's words in one language, in the shape react-admin looks them up: `resources.plans.fields.title`. */
export function ownMessages(language: Language): Record<string, unknown> {
  const spoken = (table: Readonly<Record<string, Bilingual>> = {}) =>
    Object.fromEntries(Object.entries(table).map(([key, words]) => [key, words[language]]));
  const resources = Object.entries(resourceWords).map(([resource, { name, fields, words }]) => [
    resource,
    { name: name[language], fields: spoken(fields), ...spoken(words) },
  ]);
  return { app: spoken(appWords), resources: Object.fromEntries(resources) };
}
