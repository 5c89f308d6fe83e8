import { currentLanguage, OFFLINE } from '../providers/graphql-client.ts';

/** Why code was not fetched. */
export class CodeMissing extends Error {
  /** The house was built anew since this page was opened, and has other code; otherwise nothing answered. */
  readonly renewed: boolean;

  constructor(renewed: boolean) {
    super((renewed ? RENEWED : OFFLINE)[currentLanguage()]);
    this.renewed = renewed;
  }
}

const RENEWED = {
  zh: '系统已更新，本页须刷新后才能继续。尚未提交的内容请先另行记下，再刷新页面。',
  en: 'The system was renewed, and this page must be reloaded. Note down what you have not sent yet, then reload.',
};

/** Code that is fetched when it is first needed. Throws `CodeMissing`, in words. */
export function fetchedCode<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(async () => {
    throw new CodeMissing(await isRenewed());
  });
}

/** Whether the house begins with other code today than this page did. */
async function isRenewed(): Promise<boolean> {
  const served = await fetch('/', { cache: 'no-store' })
    .then((page) => page.text())
    .catch(() => '');
  return served.includes('<script') && !served.includes(entry());
}

/** The code this page began with; its name has a digest of all the code it knows. */
export function entry(): string {
  return document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
}
