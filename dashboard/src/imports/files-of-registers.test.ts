import { afterEach, expect, test, vi } from 'vitest';
import { OFFLINE } from '../providers/graphql-client.ts';
import { exportAddress, keepFile, uploadInParts } from './files-of-registers.ts';

afterEach(() => vi.unstubAllGlobals());

test('an export asks for what the list shows', () => {
  expect(exportAddress('OBJECTS', 'csv', { q: '长春 一汽', status: 'ACTIVE', label: '' })).toBe(
    `/files/registries/exports/objects.csv?${new URLSearchParams({ search: '长春 一汽', status: 'ACTIVE' }).toString()}`,
  );
});

test('a list without a filter is exported whole', () => {
  expect(exportAddress('ITEMS', 'xlsx', {})).toBe('/files/registries/exports/items.xlsx?');
});

test('R45 a file that is not given or not taken is refused in the words of the house, or with the network where nothing answers', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'zh' });
  const said = '系统的一个部分暂时无法访问。请稍后重试。';
  vi.stubGlobal('fetch', async () => Response.json({ code: 'ROOM_UNAVAILABLE', message: said }, { status: 503 }));
  await expect(keepFile('/files/registries/templates/items.xlsx')).rejects.toThrow(said);
  await expect(uploadInParts(new File(['1'], '1.csv'), () => undefined)).rejects.toThrow(said);
  for (const fetched of [Promise.reject(new TypeError('Failed to fetch')), new Response('', { status: 502 })]) {
    vi.stubGlobal('fetch', async () => fetched);
    await expect(keepFile('/files/registries/templates/items.xlsx')).rejects.toThrow(OFFLINE.zh);
  }
});
