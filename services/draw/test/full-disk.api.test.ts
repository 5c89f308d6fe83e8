import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, postgresUser } from '@sunlot/launcher';
import { aBureau, type Bureau, givenPostgres, until, WITNESSES } from '@sunlot/stage';
import { commitment, holdAgainstLog, sha256Aes256Ctr, toHex, verify } from '@sunlot/draw-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCutPool, freeze, logOf, look, refusalOf } from './a-frozen-draw.ts';

/** A disk of a few megabytes in a folder, if this machine lets us mount one. */
function aSmallDisk(folder: string): { fill(): void; free(): void; remove(): void } | undefined {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=0777', 'tmpfs', folder]).status !== 0) return undefined;
  const ballast = join(folder, 'ballast');
  return {
    fill() {
      // Until not a byte more fits; the last piece is written as far as it does.
      for (const size of [1 << 20, 1 << 12, 1]) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // No room for another piece of this size.
        }
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => spawnSync('umount', ['-l', folder]),
  };
}

const probe = mkdtempSync(join(tmpdir(), 'sunlot-disk-'));
// The server of the database looks into it as another user.
chmodSync(probe, 0o755);
const probed = aSmallDisk(probe);
probed?.remove();
const mayMount = probed !== undefined;

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ objects: 200, itemCodes: ['SW-04'] });
});
afterAll(async () => {
  await bureau?.stop();
  rmSync(probe, { recursive: true, force: true });
});

describe.skipIf(!mayMount)('a vault whose disk is full', () => {
  let disk: NonNullable<ReturnType<typeof aSmallDisk>>;
  let vault: string;
  beforeAll(() => {
    vault = join(bureau.house.dataFolder, 'vault');
    const kept = join(probe, 'kept');
    cpSync(vault, kept, { recursive: true });
    disk = aSmallDisk(vault)!;
    cpSync(kept, vault, { recursive: true });
  });
  afterAll(() => disk?.remove());

  const drafts = (): string[] => readdirSync(join(vault, 'incoming'));

  test('refuses a part of a file with what to do, keeps nothing of it, and takes it once there is room', async () => {
    const send = (language: string) =>
      bureau.acts.clerk('market').file('/files/registries/chunks', {
        method: 'POST',
        headers: { 'accept-language': language },
        body: Buffer.alloc(100_000, 'x'),
      });
    disk.fill();
    for (const [language, words] of [
      ['zh', '服务器磁盘已满'],
      ['en', 'The disk of the server is full'],
    ] as const) {
      const refused = await send(language);
      expect(refused.status).toBe(507);
      expect(await refused.json()).toMatchObject({
        code: 'DISK_FULL',
        facts: { place: 'files' },
        message: expect.stringContaining(words),
      });
    }
    expect(drafts()).toEqual([]);
    disk.free();
    expect((await send('zh')).status).toBe(200);
  });

  test('R24 refuses a freeze, which leaves the draw as it was and no trace in the log, and then freezes and draws', async () => {
    const { task, draw } = await aCutPool(bureau);
    const entries = (await logOf(bureau)).length;
    disk.fill();
    expect(await refusalOf(freeze(bureau, draw.id, () => ({})))).toMatchObject({
      code: 'DISK_FULL',
      facts: { place: 'files' },
    });
    expect(drafts()).toEqual([]);
    expect(await look(bureau, draw.id)).toMatchObject({ state: 'POOL_CUT' });
    expect(await logOf(bureau)).toHaveLength(entries);
    disk.free();
    const frozen = await freeze(bureau, draw.id, () => ({}));

    const nonces = WITNESSES.map((witness) => ({ ...witness, nonce: randomBytes(32) }));
    const act = (account: string, name: string, more: object) =>
      bureau.acts.clerk(account).act(name, { drawId: draw.id, ...more });
    for (const { account, code, nonce } of nonces) {
      const about = { draw: draw.id, attempt: frozen.attempt, freeze: frozen.freezeDigest, party: code };
      await act(account, 'commitWitness', { commitment: toHex(commitment(sha256Aes256Ctr, about, nonce)) });
    }
    const [first, last] = nonces.map(
      ({ account, nonce }) =>
        () =>
          act(account, 'revealWitness', { nonce: toHex(nonce) }),
    ) as [() => Promise<unknown>, () => Promise<unknown>];
    await first();
    // The last reveal writes the transcript: where that cannot be, nothing is revealed.
    disk.fill();
    const revealed = (await logOf(bureau)).length;
    expect((await refusalOf(last())).code).toBe('DISK_FULL');
    expect(drafts()).toEqual([]);
    expect(await logOf(bureau)).toHaveLength(revealed);
    expect(await look(bureau, draw.id)).toMatchObject({
      state: 'FROZEN',
      witnesses: [
        { code: 'market-regulation', state: 'COMMITTED' },
        { code: 'policy-division', state: 'REVEALED' },
      ],
    });
    disk.free();
    await last();
    await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
    await act('policy', 'openDraw', {});
    const published = await fetch(`${bureau.house.url}/public/draws/${draw.id}/record.zip`);
    const verdict = await verify(new Uint8Array(await published.arrayBuffer()));
    expect(verdict.ok && holdAgainstLog(verdict, await logOf(bureau))).toEqual({ ok: true, voided: false });
  });

  test('R08 a check of a file that meets a full disk goes on by itself when there is room', async () => {
    const csv = Buffer.from('no,such,columns\n1,2,3\n');
    const sent = await bureau.acts.clerk('office').file('/files/registries/chunks', { method: 'POST', body: csv });
    const { digest } = (await sent.json()) as { digest: string };
    disk.fill();
    const { id } = await bureau.acts
      .clerk('office')
      .act('beginImport', { register: 'OBJECTS', fileName: 'x.csv', chunks: [digest] }, '{ id }');
    const stateOf = async () =>
      (await bureau.acts.clerk('office').ask('query ($id: ID!) { sheetImport(id: $id) { state } }', { id })).sheetImport
        .state as string;
    await pause(2_000);
    expect(await stateOf()).toBe('CHECKING');
    // One more attempt may be at it at this moment.
    await until('no draft is left', async () => drafts().length === 0);
    disk.free();
    await until('the file is checked', async () => (await stateOf()) === 'REFUSED');
  });
});

describe.skipIf(!mayMount)('a database whose disk is full', () => {
  test('refuses what it cannot write, keeps nothing of it, and writes again once there is room', async () => {
    const folder = join(probe, 'tables');
    mkdirSync(folder);
    const disk = aSmallDisk(folder)!;
    const space = join(folder, 'space');
    mkdirSync(space);
    const user = postgresUser();
    if (user) chownSync(space, user.uid, user.gid);
    const { adminUrl } = givenPostgres()!;
    const admin = await connect(databaseOn(adminUrl, bureau.house.databaseUrls.identity));
    try {
      await admin.query(`create tablespace small_disk location '${space}'`);
      await admin.query('alter table identity.organization set tablespace small_disk');
      disk.fill();
      const codes = async () => {
        const { rows } = await admin.query(
          "select code from identity.organization where code like 'full-%' order by code",
        );
        return rows.map(({ code }) => code as string);
      };
      const [clerk] = bureau.acts.cast.clerks.values();
      const keep = (code: string) => clerk!.act('keepOrganization', { ...BODY, code }, '{ id }');
      const kept: string[] = [];
      let refused: unknown;
      // What is left of the last page of the table is written first.
      for (let n = 100; n < 400 && !refused; n += 1) {
        await keep(`full-${n}`).then(
          () => kept.push(`full-${n}`),
          (fault: unknown) => {
            refused = fault;
          },
        );
      }
      expect(refused).toMatchObject({ code: 'DISK_FULL', facts: { place: 'database' } });
      expect(await codes()).toEqual(kept);
      disk.free();
      await keep('full-again');
      expect(await codes()).toEqual([...kept, 'full-again']);
      await admin.query('alter table identity.organization set tablespace pg_default');
      await admin.query('drop tablespace small_disk');
    } finally {
      await admin.end();
      disk.remove();
    }
  });
});

const BODY = {
  name: '测试单位',
  shortName: '测试',
  authorityWord: '测',
  kind: 'DEPARTMENT',
  level: 'CITY',
  parentId: null,
  sortOrder: 999,
};

/** The database of a room, as the one who may do everything on its server. */
function databaseOn(adminUrl: string, roomUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = new URL(roomUrl).pathname;
  return url.href;
}
