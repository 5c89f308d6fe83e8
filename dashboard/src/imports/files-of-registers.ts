import type { SheetRegister } from '@sunlot/glossary';
import { currentLanguage, OFFLINE } from '../providers/graphql-client.ts';

/** Fetches a file in the user's language and gives it to the browser to keep. Throws the refusal, in words. */
export async function keepFile(address: string): Promise<void> {
  const response = await answered(address, { headers: { 'accept-language': currentLanguage() } });
  const href = URL.createObjectURL(await response.blob());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'sheet';
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
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

/**
 * Sends a file in parts, some while those before are still being stored, and gives their digests in order. A part that is
 * there already is not stored again, so a file sent a second time goes on where the first time broke.
 */
export async function uploadInParts(file: File, onShare: (share: number) => void): Promise<string[]> {
  const parts = Math.max(1, Math.ceil(file.size / PART));
  const digests: string[] = Array.from({ length: parts });
  let [next, sent] = [0, 0];
  const sendOneByOne = async (): Promise<void> => {
    for (let part = next++; part < parts; part = next++) {
      digests[part] = await upload(file.slice(part * PART, (part + 1) * PART)).catch((fault: unknown) => {
        next = parts;
        throw fault;
      });
      sent += 1;
      onShare(sent / parts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
  return digests;
}

async function upload(part: Blob): Promise<string> {
  const response = await answered('/files/registries/chunks', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
    body: part,
  });
  return ((await response.json()) as { digest: string }).digest;
}

/** What the house answers; throws its refusal. Where it says nothing it was not reached. */
async function answered(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch(() => undefined);
  if (response?.ok) return response;
  const { message } = ((await response?.json().catch(() => undefined)) ?? {}) as { message?: string };
  throw new Error(message ?? OFFLINE[currentLanguage()]);
}
