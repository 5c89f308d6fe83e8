import type { SheetRegister } from '@sunlot/glossary';
import { currentLanguage, OFFLINE } from '../providers/graphql-client.ts';

/** Fetches a file in the user's language and gives it to the browser to keep. Throws the refusal, in words. */
export async function keepFile(address: string): Promise<void> {
  const response = await answered(address, { headers: { 'accept-language': currentLanguage() } });
  const href = URL.createObjectURL(await response.blob());
  const name = nameGiven(response.headers.get('content-disposition') ?? '') ?? 'sheet';
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Names of any script come escaped (RFC 8187). */
function nameGiven(disposition: string): string | undefined {
  const escaped = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return escaped ? decodeURIComponent(escaped) : /filename="([^"]+)"/.exec(disposition)?.[1];
}

export function templateAddress(register: SheetRegister): string {
  return `/files/registries/templates/${register.toLowerCase()}.xlsx`;
}

/** Where a register lies as a file: the part of it that a list's filter means. */
export function exportAddress(
  register: SheetRegister,
  ending: 'xlsx' | 'csv' | 'gb18030.csv',
  filter: Record<string, unknown>,
): string {
  const asked = Object.entries(filter)
    .filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .map(([name, value]) => [name === 'q' ? 'search' : name, String(value)]);
  return `/files/registries/exports/${register.toLowerCase()}.${ending}?${new URLSearchParams(asked).toString()}`;
}

const PART = 4 * 1024 * 1024;
const AT_ONCE = 3;

/** The digests of the parts that are with the house already, for each file chosen on this page. */
const sentOf = new WeakMap<File, (string | undefined)[]>();

/**
 * Sends a file in parts, some while those before are still being stored, and gives their digests in order. Throws when all that was on its
 * way has ended; the same file sent once more goes on where it broke.
 */
export async function uploadInParts(file: File, onShare: (share: number) => void): Promise<string[]> {
  const parts = Math.max(1, Math.ceil(file.size / PART));
  const digests = sentOf.get(file) ?? Array.from({ length: parts });
  sentOf.set(file, digests);
  const missing = Array.from(digests.keys()).filter((part) => digests[part] === undefined);
  const sendOneByOne = async (): Promise<void> => {
    for (let part = missing.shift(); part !== undefined; part = missing.shift()) {
      const content = file.slice(part * PART, (part + 1) * PART);
      digests[part] = await handIn('/files/registries/chunks', file.name, content).catch((fault: unknown) => {
        missing.length = 0;
        throw fault;
      });
      onShare(digests.filter(Boolean).length / parts);
    }
  };
  // Who stops at the first fault would go on telling of parts that arrive after it.
  const lines = await Promise.allSettled(Array.from({ length: AT_ONCE }, sendOneByOne));
  const broken = lines.find((line) => line.status === 'rejected');
  if (broken) throw broken.reason;
  return digests.map(String);
}

/** Hands in what belongs to the file of that name, and gives its digest. Throws the refusal, in words. */
export async function handIn(address: string, name: string, content: Blob): Promise<string> {
  // Read before it is sent: a browser says of a file that was saved anew only that nothing could be reached.
  const body = await content.arrayBuffer().catch(() => {
    throw new Error(CHANGED[currentLanguage()](name));
  });
  const response = await answered(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
    body,
  });
  return ((await response.json()) as { digest: string }).digest;
}

const CHANGED = {
  zh: (name: string) => `文件“${name}”在选定之后有改动，请重新选择。`,
  en: (name: string) => `The file “${name}” was changed after it was chosen. Choose it again.`,
};

/** What the house answers; throws its refusal. Where it says nothing it was not reached. */
async function answered(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch(() => undefined);
  if (response?.ok) return response;
  const { message } = ((await response?.json().catch(() => undefined)) ?? {}) as { message?: string };
  throw new Error(message ?? OFFLINE[currentLanguage()]);
}
