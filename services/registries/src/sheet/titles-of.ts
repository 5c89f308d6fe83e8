import type { Bilingual } from '@sunlot/glossary';

interface Titled {
  readonly key: string;
  readonly title: Bilingual;
}

/** What columns are called, as a reason names them: “名称”、“级别”. */
export function titlesOf(columns: readonly Titled[], keys: readonly string[]): Bilingual {
  const titles = columns.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
  return { zh: titles.map(({ zh }) => `“${zh}”`).join('、'), en: titles.map(({ en }) => `“${en}”`).join(', ') };
}
