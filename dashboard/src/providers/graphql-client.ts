import { HttpError } from 'ra-core';
import type { Operation } from './operation.ts';

/** What comes back has the shape that was asked for: the operation says it, not the compiler. */
export type Answer = ReturnType<typeof JSON.parse>;

interface ServerError {
  message: string;
  extensions?: { code?: string; facts?: Record<string, unknown> };
}

/**
 * Sends an operation in the browser's session. Throws an HttpError whose message is the refusal in the user's language
 * and whose body carries code and facts.
 */
export async function send(operation: Operation, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage(),
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ query: operation.text, variables }),
  }).catch(() => {
    throw new HttpError(OFFLINE[currentLanguage()], 0, { code: 'OFFLINE' });
  });
  const { data, errors } = (await response.json().catch(() => ({}))) as { data?: Answer; errors?: ServerError[] };
  const error = errors?.[0];
  if (error) throw new HttpError(error.message, statusOf(error), error.extensions);
  if (!data) throw new HttpError(OFFLINE[currentLanguage()], response.status, {});
  return data;
}

/** One act: its operation takes a required `input` and has one field. Gives what the act gives. */
export async function act(operation: Operation, input: Record<string, unknown>): Promise<Answer> {
  const data = await send(operation, { input });
  return Object.values(data)[0] as Answer;
}

function statusOf({ extensions }: ServerError): number {
  return extensions?.code === 'NOT_SIGNED_IN' ? 401 : extensions?.code === 'FORBIDDEN' ? 403 : 400;
}

export const OFFLINE = {
  zh: '无法连接服务器，请检查网络后重试；您的输入仍保留在页面上。',
  en: 'The server cannot be reached. Check the network and try again; what you entered is still on the page.',
};

const LANGUAGE_KEY = 'sunlot.language';

export type Language = 'zh' | 'en';

export function currentLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
