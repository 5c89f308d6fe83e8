import { sign, THE_PUBLIC } from '@sunlot/subgraph-kit';
import type { House } from '../open-house.ts';

/** Has identity make the first account of an empty house. Refused once there is any account. */
export async function firstAdministrator(
  house: Pick<House, 'rooms' | 'gatewayKey'>,
): Promise<{ account: string; password: string; name: string; roles: string[]; organization: string }> {
  const path = '/accounts/first-administrator';
  const body = '{}';
  const claims = { actor: THE_PUBLIC, language: 'zh', requestId: 'first-administrator' } as const;
  const response = await fetch(new URL(path, house.rooms.identity.url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...sign(house.gatewayKey, { method: 'POST', path, body }, claims) },
  });
  if (!response.ok) throw new Error(`identity answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Awaited<ReturnType<typeof firstAdministrator>>;
}
