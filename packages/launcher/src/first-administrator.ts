import { sign, THE_PUBLIC } from '@sunlot/subgraph-kit';
import type { House } from './open-house.ts';

export interface FirstAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: string[];
  readonly organization: string;
}

/** Has identity make the first account of an empty house; undefined once there is any account. */
export async function firstAdministrator(
  house: Pick<House, 'rooms' | 'gatewayKey'>,
): Promise<FirstAccount | undefined> {
  const path = '/accounts/first-administrator';
  const body = '{}';
  const claims = { actor: THE_PUBLIC, language: 'zh', requestId: 'first-administrator' } as const;
  const response = await fetch(new URL(path, house.rooms.identity.url), {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...(await sign(house.gatewayKey, { method: 'POST', path, body }, claims)),
    },
  });
  const answer = (await response.json()) as FirstAccount & { code?: string };
  if (answer.code === 'CONFLICT') return undefined;
  if (!response.ok) throw new Error(`identity answered ${response.status}`);
  return answer;
}
