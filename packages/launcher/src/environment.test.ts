import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

describe('the environment', () => {
  test('says nothing about what was not set, and an empty value is not set', () => {
    expect(readEnvironment({ PORT: '', LOG_LEVEL: '' })).toMatchObject({
      port: 4000,
      portWished: false,
      dataFolder: undefined,
      databaseUrl: undefined,
      oidc: undefined,
      logLevel: undefined,
    });
  });

  test('keeps a wished port apart from the default one', () => {
    expect(readEnvironment({ PORT: '4000' })).toMatchObject({ port: 4000, portWished: true });
  });

  test('reads how much an address may ask, and whose word is taken for whom they ask for', () => {
    const read = readEnvironment({ LIMIT_SIGN_INS: '20', TRUSTED_PROXIES: '1' });
    expect(read).toMatchObject({ limits: { signIns: 20 }, trustedProxies: 1 });
    expect(readEnvironment({ TRUSTED_PROXIES: '10.0.0.0/8' })).toMatchObject({
      limits: {},
      trustedProxies: '10.0.0.0/8',
    });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '40 00'],
    ['DATABASE_URL', 'mysql://127.0.0.1/sunlot'],
    ['DATABASE_URL', 'sunlot'],
    ['REDIS_URL', 'http://127.0.0.1:6379'],
    ['PUBLIC_URL', 'ftp://example.gov.cn'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_SIGN_INS', '0'],
    ['LIMIT_PER_ADDRESS', 'many'],
    ['TRUSTED_PROXIES', 'everybody'],
  ])('names a wrong %s=%s in one line of both languages', (name, value) => {
    const line = refusalOf(() => readEnvironment({ [name]: value }));
    expect(line).toMatch(
      new RegExp(`^无法继续：环境变量 ${name} .*Cannot go on: environment variable ${name} is wrong: .*$`),
    );
  });

  test('wants the three OIDC variables together and names the missing one', () => {
    const line = refusalOf(() => readEnvironment({ OIDC_ISSUER: 'https://id.example.cn', OIDC_CLIENT_ID: 'sunlot' }));
    expect(line).toContain('OIDC_CLIENT_SECRET');
  });

  test('does not print a password that stands in a wrong address', () => {
    expect(refusalOf(() => readEnvironment({ DATABASE_URL: 'mysql://bureau:geheim@db/sunlot' }))).not.toContain(
      'geheim',
    );
  });
});

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'not refused';
}
