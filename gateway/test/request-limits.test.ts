import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { LiveChannel, RoomName } from '@sunlot/facts';
import { THE_PUBLIC } from '@sunlot/subgraph-kit';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { type GatewayOptions, type RunningGateway, startGateway } from '../src/start-gateway.ts';
import { isTrustable } from '../src/trusted-proxies.ts';

let room: Server | undefined;
let gateway: RunningGateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  room?.close();
});

/** A gateway before rooms that answer everything with nothing, but know whose session the token `clerk` is. */
async function aGateway(more: Pick<GatewayOptions, 'limits' | 'trustedProxies'>): Promise<void> {
  const answering = createServer(async (request, response) => {
    const body = await text(request);
    const isClerk = request.url === '/sessions/who-is' && body.includes('clerk');
    const actor = { ...THE_PUBLIC, accountId: '1' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isClerk ? { actor, language: 'zh' } : {}));
  });
  await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve));
  room = answering;
  const url = `http://127.0.0.1:${(answering.address() as AddressInfo).port}`;
  const names: RoomName[] = ['identity', 'registries', 'planning', 'draw', 'results', 'referral'];
  gateway = await startGateway({
    port: 0,
    rooms: Object.fromEntries(names.map((name) => [name, url])) as Record<RoomName, string>,
    gatewayKey: 'a key of thirty-two letters, more or less',
    live: { subscribe: async () => () => undefined } as unknown as LiveChannel,
    dashboardDir: join(tmpdir(), 'no pages are built here'),
    log: pino({ level: 'silent' }),
    ...more,
  });
}

interface Asked {
  readonly path?: string;
  readonly from?: string;
  readonly query?: string;
  readonly language?: string;
  readonly token?: string;
}

async function ask({ path = '/', from, query, language, token }: Asked) {
  const response = await fetch(`${gateway!.url}${query ? '/graphql' : path}`, {
    method: query ? 'POST' : 'GET',
    headers: {
      ...(from ? { 'x-forwarded-for': from } : {}),
      ...(language ? { 'accept-language': language } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(query ? { 'content-type': 'application/json' } : {}),
    },
    ...(query ? { body: JSON.stringify({ query }) } : {}),
  });
  const answer = await response.text();
  return { status: response.status, wait: response.headers.get('retry-after'), answer };
}

const times = async (count: number, asked: Asked): Promise<number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < count; time += 1) statuses.push((await ask(asked)).status);
  return statuses;
};

const OFFICE = '203.0.113.7';
const LOG = '/public/log/entries/0';
const RECORD = '/public/draws/1/record.zip';

describe('how much an address may ask', () => {
  test('R49 beyond its requests of a minute an address is refused with when to come back, in the language it reads', async () => {
    await aGateway({ limits: { perAddress: 3 } });
    expect(await times(3, { path: LOG, from: OFFICE })).toEqual([200, 200, 200]);
    const refused = await ask({ path: LOG, from: OFFICE });
    expect(refused.status).toBe(429);
    expect(Number(refused.wait)).toBeGreaterThan(0);
    const { code, facts, message } = JSON.parse(refused.answer);
    expect([code, facts.retryAfter]).toEqual(['TOO_MANY_REQUESTS', Number(refused.wait)]);
    expect(message).toContain(`请在 ${refused.wait} 秒后重试`);
    const asked = await ask({ query: '{ me { name } }', from: OFFICE, language: 'en' });
    expect(asked.status).toBe(429);
    expect(JSON.parse(asked.answer).errors[0]).toMatchObject({
      message: expect.stringContaining('Too many requests'),
      extensions: { code: 'TOO_MANY_REQUESTS', facts: { retryAfter: expect.any(Number) } },
    });
    // A page nobody knows counts like any other.
    expect((await ask({ path: '/nowhere', from: OFFICE })).status).toBe(429);
  });

  test('R49 other addresses, probes, and who asks from this machine are not kept out by it', async () => {
    await aGateway({ limits: { perAddress: 1, anonymous: 1, signIns: 1, downloads: 1 } });
    await times(2, { path: LOG, from: OFFICE });
    expect((await ask({ path: LOG, from: '203.0.113.8' })).status).toBe(200);
    expect(await times(3, { path: '/healthz', from: OFFICE })).toEqual([200, 200, 200]);
    expect(await times(3, { path: '/readyz', from: OFFICE })).toEqual([200, 200, 200]);
    expect(await times(5, { path: RECORD })).toEqual([200, 200, 200, 200, 200]);
  });

  test('R49 a network of one IPv6 customer is one address', async () => {
    await aGateway({ limits: { perAddress: 1 } });
    expect(await times(1, { path: LOG, from: '2001:db8:1:2::1' })).toEqual([200]);
    expect(await times(1, { path: LOG, from: '2001:db8:1:2:ffff::2' })).toEqual([429]);
    expect(await times(1, { path: LOG, from: '2001:db8:1:3::1' })).toEqual([200]);
  });

  test('R49 S12 attempts to sign in are counted one by one, aliases included', async () => {
    await aGateway({ limits: { signIns: 3 } });
    const one = 'signIn(input: { account: "a", password: "b" }) { token }';
    const twice = `mutation { a: ${one} b: ${one} }`;
    expect((await ask({ query: twice, from: OFFICE })).status).toBe(200);
    const refused = await ask({ query: twice, from: OFFICE });
    expect([refused.status, Number(refused.wait) > 0]).toEqual([429, true]);
    expect(JSON.parse(refused.answer).errors[0].extensions.code).toBe('TOO_MANY_REQUESTS');
    expect((await ask({ query: '{ me { name } }', from: OFFICE })).status).toBe(200);
  });

  test('R49 without a session an address asks less and downloads few records; a desk behind the same address goes on', async () => {
    await aGateway({ limits: { anonymous: 4, downloads: 2 } });
    expect(await times(3, { path: RECORD, from: OFFICE })).toEqual([200, 200, 429]);
    expect(await times(2, { query: '{ me { name } }', from: OFFICE })).toEqual([200, 429]);
    expect(await times(6, { path: LOG, from: OFFICE })).not.toContain(429);
    expect(await times(6, { path: RECORD, from: OFFICE, token: 'clerk' })).not.toContain(429);
    expect(await times(6, { query: '{ me { name } }', from: OFFICE, token: 'clerk' })).not.toContain(429);
    expect((await ask({ path: RECORD, from: OFFICE, token: 'made up' })).status).toBe(429);
  });

  test('R49 behind a proxy that is counted, an address somebody only claims to have is not believed', async () => {
    await aGateway({ limits: { perAddress: 1 }, trustedProxies: 1 });
    expect(await times(1, { path: LOG, from: `198.51.100.1, ${OFFICE}` })).toEqual([200]);
    expect(await times(1, { path: LOG, from: `198.51.100.2, ${OFFICE}` })).toEqual([429]);
  });
});

test('R49 what a proxy says in the place of an address is counted as it stands, and breaks nothing', async () => {
  await aGateway({ limits: { perAddress: 1 } });
  for (const from of ['unknown', '_hidden', '203.0.113.7:4711', '[2001:db8::1]:80', 'x'.repeat(500)]) {
    expect(await times(2, { path: LOG, from })).toEqual([200, 429]);
  }
});

test.each([
  ['1', true],
  ['loopback', true],
  ['10.0.0.0/8, 192.168.1.1', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['everybody', false],
  ['', false],
])('whose word is taken: %j', (proxies, is) => {
  expect(isTrustable(proxies)).toBe(is);
});
