import * as glossary from '@sunlot/glossary';
import { registerEnumType } from 'type-graphql';

// Every enum of the glossary is an enum of the API under the same name: one term, one name (R47).
for (const [name, words] of Object.entries(glossary)) {
  if (isEnum(words)) registerEnumType(words, { name });
}
registerEnumType(glossary.Language, { name: 'Language' });

function isEnum(words: unknown): words is Record<string, string> {
  return (
    typeof words === 'object' &&
    words !== null &&
    Object.keys(words).length > 0 &&
    Object.entries(words).every(([key, value]) => key === value)
  );
}
