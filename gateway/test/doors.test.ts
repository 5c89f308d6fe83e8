import { Clerk, type Bureau, aBureau } from '@sunlot/stage';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let bureau: Bureau;
let password: string;
beforeAll(async () => {
  bureau = await aBureau({ objects: 50, itemCodes: [] });
  const accounts = JSON.parse(await readFile(join(bureau.house.dataFolder, 'demo-accounts.json'), 'utf8')) as {
    account: string;
    password: string;
  }[];
  password = accounts.find(({ account }) => account === 'leader')!.password;
});
afterAll(() => bureau?.stop());

async function post(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${bureau.house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    response,
    answer: (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string; extensions: { code: string } }[];
    },
  };
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';

describe('R49 who may ask', () => {
  test('R49 nobody signed in asks what is public, and nothing else', async () => {
    expect((await post({ query: '{ publicPlans(first: 1) { totalCount } }' })).answer.errors).toBeUndefined();
    const refused = await post({ query: '{ accounts(first: 1) { totalCount } }' });
    expect(refused.answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  test('R49 a sign-in gives a token and a cookie that scripts cannot read; the cookie runs registered operations only', async () => {
    const { response, answer } = await post({ query: SIGN_IN, variables: { input: { account: 'LEADER', password } } });
    expect(answer.data?.signIn).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
    const cookie = response.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^sunlot_session=.*HttpOnly.*SameSite=Strict/);
    const own = await post({ query: '{ taskLedger(first: 1) { totalCount } }' }, { cookie: cookie.split(';')[0]! });
    expect(own.answer.errors?.[0]?.extensions.code).toBe('OPERATION_NOT_REGISTERED');
  });

  test('R49 signing out ends the session everywhere within a second', async () => {
    const clerk = await Clerk.signIn(bureau.house.url, 'leader', password);
    const headers = { authorization: `Bearer ${clerk.token}` };
    expect((await post({ query: '{ me { name } }' }, headers)).answer.data?.me).toMatchObject({ name: '顾长河' });
    await post({ query: 'mutation { signOut }' }, headers);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await post({ query: '{ me { name } }' }, headers)).answer.data?.me).toBeNull();
  });

  test('a clerk of ours whose session ran out opens another, for a file as for a question', async () => {
    const clerk = await Clerk.signIn(bureau.house.url, 'leader', password);
    await post({ query: 'mutation { signOut }' }, { authorization: `Bearer ${clerk.token}` });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await clerk.file('/files/registries/templates/objects.xlsx')).status).toBe(403);
  });

  test('R49 five wrong passwords lock the account, however its name is written', async () => {
    for (let tries = 0; tries < 5; tries++) {
      const { answer } = await post({
        query: SIGN_IN,
        variables: { input: { account: tries % 2 ? 'observer' : ' OBSERVER ', password: 'wrong' } },
      });
      expect(answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_REFUSED');
    }
    const { answer } = await post({ query: SIGN_IN, variables: { input: { account: 'observer', password: 'wrong' } } });
    expect(answer.errors?.[0]?.extensions.code).toBe('ACCOUNT_LOCKED');
  });
});

describe('R47 words', () => {
  test('R47 a refusal speaks the caller’s language', async () => {
    const chinese = await post({ query: '{ accounts(first: 1) { totalCount } }' }, { 'accept-language': 'zh-CN' });
    const english = await post({ query: '{ accounts(first: 1) { totalCount } }' }, { 'accept-language': 'en' });
    expect(chinese.answer.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(english.answer.errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
  });

  test('R47 a field left empty is named by its word in the caller’s language, not by its name in the schema', async () => {
    const said = async (language: string) => {
      const headers = { authorization: `Bearer ${bureau.acts.clerk('policy').token}`, 'accept-language': language };
      const query = 'mutation ($input: CreateObjectInput!) { createObject(input: $input) { id } }';
      const input = { creditCode: '912201017025811234', name: '某商行', kind: 'ENTERPRISE', districtCode: null };
      return (await post({ query, variables: { input } }, headers)).answer.errors?.[0];
    };
    expect(await said('zh-CN')).toMatchObject({
      message: '填写有误：区县：须填写。请更正后重新提交。',
      extensions: { code: 'INPUT_INVALID' },
    });
    expect((await said('en'))?.message).toBe(
      'The input is not valid: district: must be filled in. Correct it and submit again.',
    );
  });
});

describe('what is kept out', () => {
  test('a room answers unsigned requests with nothing', async () => {
    for (const { url } of Object.values(bureau.house.rooms)) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        body: '{"query":"{ __typename }"}',
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(401);
    }
  });

  test('deep, wide and large operations are refused before a room hears of them', async () => {
    const clerk = bureau.acts.clerk('office');
    const headers = { authorization: `Bearer ${clerk.token}` };
    const deep = `{ organizations ${'{ parent '.repeat(14)}{ id }${' }'.repeat(14)} }`;
    const wide = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: organizations { id }`).join(' ')} }`;
    for (const query of [deep, wide]) expect((await post({ query }, headers)).answer.errors?.length).toBeGreaterThan(0);
    const large = await fetch(`${bureau.house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ me { id } } #${'x'.repeat(300_000)}` }),
    });
    expect(large.status).toBe(413);
  });

  test('a fault tells the caller an incident number and nothing of the house', async () => {
    const { answer } = await post({
      query: 'query ($id: ID!) { publicDraw(id: $id) { id } }',
      variables: { id: "' or 1=1" },
    });
    expect(JSON.stringify(answer)).not.toMatch(/select|postgres|127\.0\.0\.1|at .*\.js/i);
  });
});

describe('what is counted', () => {
  test('every room is ready, and shows how its doors were used and what waits, without a name of anybody', async () => {
    const refused = await post({ query: SIGN_IN, variables: { input: { account: 'counted', password: 'wrong' } } });
    expect(refused.answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_REFUSED');
    const ready = await fetch(`${bureau.house.url}/readyz`);
    expect(await ready.json()).toMatchObject({ ok: true });

    const page = await (await fetch(`${bureau.house.url}/metrics`)).text();
    for (const room of Object.keys(bureau.house.rooms)) {
      expect(page).toMatch(new RegExp(`^sunlot_outbox_waiting\\{room="${room}"\\} \\d+$`, 'm'));
      expect(page).toContain(`sunlot_queue_jobs{queue="facts.${room}",state="waiting",room="${room}"}`);
    }
    expect(page).toMatch(
      /^sunlot_work_seconds_count\{kind="mutation",name="signIn",outcome="refused",room="identity"\} [1-9]/m,
    );
    expect(page).toMatch(/^sunlot_work_seconds_count\{kind="query",name="me",outcome="done",room="identity"\} [1-9]/m);
    expect(page).not.toContain('counted');
  });
});

describe('GraphQL over HTTP', () => {
  test('the server audits of graphql-http', async () => {
    const audits = serverAudits({ url: `${bureau.house.url}/graphql` });
    const results = await Promise.all(audits.map(async (audit) => audit.fn()));
    const failed = results.filter(({ status }) => status === 'error').map(({ name }) => name);
    expect(failed).toEqual([]);
  });
});
