import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP's figures for Argon2id, which is what the library hashes with: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST_PASSWORD = 10;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password fits. An account that does not exist costs the same time as one that does. */
export async function fits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= await hashPassword(randomBytes(16).toString('hex'));
  const right = await verify(passwordHash ?? decoy, password);
  return passwordHash !== undefined && right;
}

let decoy: string | undefined;

/** A password nobody has used before: 80 bits, readable aloud. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]).join('');
}
