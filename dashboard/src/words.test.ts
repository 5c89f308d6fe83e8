import { refusalText } from '@sunlot/glossary';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ownMessages } from './providers/messages.ts';
import { resources } from './resources.operations.ts';
import { resourceWords } from './resources.words.ts';

/** Where a table of words says nothing in a language, as `plans.words.ts › plansWords.fields.title.en`. */
async function silences(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('**/*.words.ts', { cwd: import.meta.dirname })) {
    const tables = (await import(new URL(file, import.meta.url).href)) as Record<string, unknown>;
    const seen = look(tables, file, found);
    if (seen === 0) found.push(`${file} › no words at all`);
  }
  return found;
}

/** Looks through a table and gives how many sayings it met. A saying is whatever speaks one of the two languages. */
function look(value: unknown, path: string, found: string[]): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('zh' in value || 'en' in value) {
    const saying = value as Record<string, unknown>;
    for (const language of ['zh', 'en']) {
      const said = saying[language];
      if (typeof said !== 'function' && (typeof said !== 'string' || said.trim() === ''))
        found.push(`${path}.${language}`);
    }
    return 1;
  }
  return Object.entries(value).reduce((seen, [key, member]) => seen + look(member, `${path} › ${key}`, found), 0);
}

test('R47 every word of the pages is there in Chinese and in English', async () => {
  expect(await silences()).toEqual([]);
});

test('R47 Chinese words are Chinese: none is a copy of the English', () => {
  const copies = flat(ownMessages('zh')).filter(([, text]) => /^[a-z][a-z ,.’-]+$/i.test(text));
  expect(copies).toEqual([]);
});

test('R47 every resource that is read has a name and words, and every field a list can be sorted by has a label', () => {
  const nameless = Object.entries(resources).flatMap(([resource, { reading }]) => {
    const words = resourceWords[resource];
    if (!words) return [resource];
    const columns = Object.keys(reading.sort?.columns ?? {});
    return columns.filter((column) => !words.fields[column]).map((column) => `${resource}.${column}`);
  });
  expect(nameless).toEqual([]);
});

test('R47 a refusal calls what the case-lead form asks for by the word that stands on the form', () => {
  const asked = ['source', 'receivedAt', 'receivedHow', 'reporter', 'reportedParty', 'content', 'proposal'];
  for (const field of [...asked, 'handlingOrganizationId']) {
    const facts = { fields: [{ field, problem: 'must be filled in' }] };
    const { zh, en } = resourceWords['case-leads']!.fields[field]!;
    expect(refusalText('INPUT_INVALID', facts, 'zh')).toContain(`填写有误：${zh}：须填写`);
    expect(refusalText('INPUT_INVALID', facts, 'en')).toContain(`not valid: ${en.toLowerCase()}: must be filled in`);
  }
});

function flat(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
  );
}
