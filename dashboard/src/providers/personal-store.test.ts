import { beforeEach, expect, test, vi } from 'vitest';

const sent = vi.hoisted((): Record<string, unknown>[] => []);
const kept = vi.hoisted((): { name: string; value: unknown }[] => []);
const device = vi.hoisted(() => new Map<string, unknown>());

vi.mock('react-admin', () => ({
  localStorageStore: () => ({
    getItem: (key: string) => device.get(key),
    setItem: (key: string, value: unknown) => device.set(key, value),
    removeItem: (key: string) => device.delete(key),
    reset: () => device.clear(),
  }),
}));
vi.mock('./graphql-client.ts', () => ({
  currentLanguage: () => device.get('locale') ?? 'zh',
  send: async ({ text }: { text: string }, variables: { input?: Record<string, unknown> } = {}) => {
    if (text.includes('setLanguage')) sent.push(variables.input!);
    return { myPreferences: kept };
  },
}));
vi.stubGlobal('localStorage', {});

beforeEach(() => {
  vi.resetModules();
  device.clear();
  sent.length = 0;
  kept.length = 0;
});

const desk = () => import('./personal-store.ts');

test('R47 the language comes with the person, whatever the machine spoke before', async () => {
  device.set('locale', 'zh');
  const { bringPreferences } = await desk();
  await bringPreferences({ id: 'wen', language: 'EN' });
  expect(device.get('locale')).toBe('en');
  expect(sent).toEqual([]);
});

test('R47 a switch of the language is kept with the account', async () => {
  const { bringPreferences, personalStore } = await desk();
  await bringPreferences({ id: 'wen', language: 'ZH' });
  personalStore.setItem('locale', 'en');
  expect(sent).toEqual([{ language: 'EN' }]);
});

test('R47 who chooses a language at the sign-in page is spoken to in it, and found in it the next time', async () => {
  const { bringPreferences, personalStore } = await desk();
  personalStore.setItem('locale', 'en');
  await bringPreferences({ id: 'wen', language: 'ZH' });
  expect(device.get('locale')).toBe('en');
  expect(sent).toEqual([{ language: 'EN' }]);
  personalStore.reset?.();
  await bringPreferences({ id: 'han', language: 'ZH' });
  expect(device.get('locale')).toBe('zh');
});

test('R45 what is kept and cannot be used does not come onto the device, and goes from it', async () => {
  device.set('objects.savedQueries', 'garbage');
  kept.push({ name: 'objects.savedQueries', value: 'garbage' }, { name: 'items.savedQueries', value: [null] });
  vi.stubGlobal('localStorage', { 'RaStore.objects.savedQueries': '"garbage"' });
  const { bringPreferences } = await desk();
  await bringPreferences({ id: 'wen', language: 'ZH' });
  expect([...device]).toEqual([
    ['locale', 'zh'],
    ['items.savedQueries', []],
  ]);
});
