import { aBureau, type Bureau } from '@sunlot/stage';
import { afterAll, beforeAll, expect, test } from 'vitest';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau();
});
afterAll(() => bureau.stop());

const KEEP = 'mutation ($input: KeepPreferenceInput!) { keepPreference(input: $input) }';
const keep = (who: string, name: string, value: unknown) =>
  bureau.acts.clerk(who).ask(KEEP, { input: { name, value } });
const kept = async (who: string) =>
  (await bureau.acts.clerk(who).ask('{ myPreferences { name value } }')).myPreferences;

test('R45 how a person has arranged the desk goes with the account, and is nobody else’s', async () => {
  const filters = [{ label: '从未抽取', value: { filter: { condition: 'NEVER_DRAWN' } } }];
  await keep('office', 'objects.savedQueries', filters);
  await keep('office', 'preferences.objects.datagrid.columns', ['0', '2']);
  await keep('office', 'preferences.objects.datagrid.columns', ['1']);
  expect(await kept('office')).toEqual([
    { name: 'objects.savedQueries', value: filters },
    { name: 'preferences.objects.datagrid.columns', value: ['1'] },
  ]);
  expect(await kept('policy')).toEqual([]);
  await keep('office', 'objects.savedQueries', null);
  expect(await kept('office')).toHaveLength(1);
});

test('R45 refuses a name that is none, what is too large, and more than a desk has', async () => {
  await expect(keep('policy', 'no name', 1)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  await expect(keep('policy', 'large', 'x'.repeat(32_000))).rejects.toMatchObject({ code: 'PREFERENCE_TOO_LARGE' });
  for (let n = 0; n < 200; n++) await keep('policy', `kept.${n}`, n);
  await expect(keep('policy', 'one.more', 1)).rejects.toMatchObject({ code: 'PREFERENCES_FULL' });
  await keep('policy', 'kept.7', 'changed');
});

test('R34 the public has no desk', async () => {
  const answer = await fetch(`${bureau.house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ myPreferences { name } }' }),
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe('NOT_SIGNED_IN');
});
