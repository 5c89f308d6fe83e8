/** The log as it lies on the server: its signed head, the bytes of every entry under it, its keys, and who cosigns. */
export interface FetchedLog {
  readonly checkpoint: Uint8Array;
  readonly entries: readonly Uint8Array[];
  readonly keys: readonly FetchedKey[];
  readonly cosigners: readonly FetchedCosigner[];
}

export interface FetchedKey {
  /** The line it is verified with. */
  readonly verifier: string;
  readonly from: string;
  /** Null while it signs. */
  readonly until: string | null;
  /** The note that handed over to it; null for the first. */
  readonly change: Uint8Array | null;
}

export interface FetchedCosigner {
  readonly verifier: string;
  readonly title: string;
  readonly from: string;
  /** Null while it cosigns. */
  readonly until: string | null;
  /** The head it last cosigned; null when it never did, or cosigns no longer. */
  readonly head: Uint8Array | null;
}

const AT_ONCE = 12;

/** Fetches all of it, up to its present head. */
export async function fetchLog(): Promise<FetchedLog> {
  const [grown, keys, cosigners] = await Promise.all([fetchEntries(), fetchKeys(), fetchCosigners()]);
  return { ...grown, keys, cosigners };
}

/** Fetches head and entries alone. Entries never change, so a browser keeps those it has. */
export async function fetchEntries(): Promise<Pick<FetchedLog, 'checkpoint' | 'entries'>> {
  const checkpoint = await bytesOf('/public/log/checkpoint');
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
  return { checkpoint, entries };
}

async function fetchKeys(): Promise<FetchedKey[]> {
  const rows = await rowsOf('/public/log/keys');
  const keys = rows.map(async ([, verifier = '', from = '', until], place) => ({
    verifier,
    from,
    until: until === '-' ? null : (until ?? null),
    change: place === 0 ? null : await bytesOf(`/public/log/keys/${place + 1}`),
  }));
  return Promise.all(keys);
}

async function fetchCosigners(): Promise<FetchedCosigner[]> {
  const rows = await rowsOf('/public/log/cosigners');
  const cosigners = rows.map(async ([, verifier = '', from = '', until, size = '-', title = '']) => ({
    verifier,
    title,
    from,
    until: until === '-' ? null : (until ?? null),
    head: until === '-' && size !== '-' ? await bytesOf(`/public/log/checkpoints/${size}`) : null,
  }));
  return Promise.all(cosigners);
}

/** The lines after the first, in their fields. */
async function rowsOf(path: string): Promise<string[][]> {
  const [, ...lines] = new TextDecoder()
    .decode(await bytesOf(path))
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.split('\t'));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  let response = await fetch(path);
  // A long log is read entry by entry: whoever is asked to wait, waits.
  while (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, seconds) * 1_000));
    response = await fetch(path);
  }
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
