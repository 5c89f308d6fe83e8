import { followKeys, type KeysFollowed, readVerifier } from '../src/index.ts';

/**
 * The key that signs for a log now: that of the line somebody trusts, or the one it handed over to. Undefined where the line is
 * no key line; what `get` throws where the log cannot be read.
 */
export async function keyOfTheLog(
  log: string,
  line: string,
  get: (address: string) => Promise<Uint8Array>,
): Promise<KeysFollowed | undefined> {
  const known = readVerifier(line.trim());
  if (!known) return undefined;
  const [, ...rows] = new TextDecoder()
    .decode(await get(`${log}/keys`))
    .trimEnd()
    .split('\n');
  const notes: Uint8Array[] = [];
  for (let number = 2; number <= rows.length; number++) notes.push(await get(`${log}/keys/${number}`));
  return followKeys(known, notes);
}
