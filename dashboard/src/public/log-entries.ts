/** The log as it lies on the server: its signed head, its key, and the bytes of every entry under that head. */
export interface FetchedLog {
  readonly checkpoint: Uint8Array;
  readonly key: string;
  readonly entries: readonly Uint8Array[];
}

const AT_ONCE = 12;

/** Fetches the log up to its present head. Entries never change, so a browser keeps those it has. */
export async function fetchLog(): Promise<FetchedLog> {
  const [checkpoint, key] = await Promise.all([bytesOf('/public/log/checkpoint'), bytesOf('/public/log/key')]);
  const size = Number(new TextDecoder().decode(checkpoint).split('\n')[1]);
  if (!Number.isSafeInteger(size)) throw new Error('not a checkpoint');
  const entries: Uint8Array[] = [];
  let next = 0;
  const carry = async (): Promise<void> => {
    for (let index = next++; index < size; index = next++) {
      entries[index] = await bytesOf(`/public/log/entries/${index}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
  return { checkpoint, key: new TextDecoder().decode(key), entries };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
