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
  const data = await send(operation, { input }).catch((fault: HttpError) => {
    // Whoever left the page to sign in would lose what was entered: another tab signs this one in as well.
    throw fault.status === 401 ? new HttpError(SIGN_IN_BESIDE[currentLanguage()], 401, fault.body) : fault;
  });
  return Object.values(data)[0] as Answer;
}

function statusOf({ extensions }: ServerError): number {
  return extensions?.code === 'NOT_SIGNED_IN' ? 401 : extensions?.code === 'FORBIDDEN' ? 403 : 400;
}

export const OFFLINE = {
  zh: '无法连接服务器，请检查网络后重试；您的输入仍保留在页面上。',
  en: 'The server cannot be reached. Check the network and try again; what you entered is still on the page.',
};

const SIGN_IN_BESIDE = {
  zh: '登录已过期，本次操作未提交。请在新标签页中打开本系统并登录，再回到本页重新提交；您的输入仍保留在页面上。',
  en: 'Your session has ended and nothing was sent. Open Sunlot in another tab, sign in there, come back and confirm again; what you entered is still on the page.',
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
