import { type FileHandle, open } from 'node:fs/promises';

/**
 * Sends files in parts to a gateway, three on their way at a time, as the desk does; and as the desk is no part of the house, in
 * a process of its own. It is told where, as whom and which, and answers with the digests.
 */
export interface ListToSend {
  readonly url: string;
  readonly token: string;
  readonly path: string;
}

const PART = 4 * 1024 * 1024;
const AT_ONCE = 3;

process.on('message', async (list: ListToSend) => process.send!(await digestsOf(list)));
process.once('disconnect', () => process.exit());
process.send!('ready');

async function digestsOf({ url, token, path }: ListToSend): Promise<string[]> {
  const file = await open(path);
  try {
    const parts = Math.ceil((await file.stat()).size / PART);
    const digests: string[] = Array.from({ length: parts });
    let next = 0;
    const sendOneByOne = async (): Promise<void> => {
      for (let part = next++; part < parts; part = next++) {
        const answer = await fetch(`${url}/files/registries/chunks`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
          body: await partOf(file, part),
        });
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        digests[part] = ((await answer.json()) as { digest: string }).digest;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
    return digests;
  } finally {
    await file.close();
  }
}

async function partOf(file: FileHandle, part: number): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, part * PART);
  return buffer.subarray(0, bytesRead);
}
