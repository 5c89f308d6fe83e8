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

test('R45 a file whose sending broke off is not half at it any more, and goes on where it broke when it is sent again', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'zh' });
  const file = new File([new Uint8Array(5 * 4 * 1024 * 1024)], '名单.csv');
  const shares: number[] = [];
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Failed to fetch');
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json({ digest: `of ${asked}` });
  });
  await expect(uploadInParts(file, (share) => shares.push(share))).rejects.toThrow(OFFLINE.zh);
  const told = shares.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([shares.length, asked]).toEqual([told, 3]);

  expect(await uploadInParts(file, (share) => shares.push(share))).toHaveLength(5);
  expect([shares.at(-1), asked]).toEqual([1, 6]);
});

test('R45 a file that was changed after it was chosen is said to be, and not the network', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'zh' });
  vi.stubGlobal('fetch', async () => Response.json({ digest: 'x' }));
  const file = new File(['1'], '1.csv');
  const changed = Object.assign(new Blob(['1']), {
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
  });
  vi.spyOn(file, 'slice').mockReturnValue(changed);
  await expect(uploadInParts(file, () => undefined)).rejects.toThrow('文件“1.csv”在选定之后有改动，请重新选择。');
});
