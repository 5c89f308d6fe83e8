import { randomBytes } from 'node:crypto';
import { commitment, sha256Aes256Ctr } from '@sunlot/draw-protocol';
import type { Answer } from '@sunlot/launcher';
import { anAnnouncedTask, type Bureau, Refused, WITNESSES } from '@sunlot/stage';
import { expect } from 'vitest';

const HOUR = 3_600_000;

/** A draw frozen by the circulation division with both witnesses invited; times count from the house's clock. */
export async function aFrozenDraw(
  bureau: Bureau,
  more: (now: number) => Record<string, unknown> = () => ({}),
): Promise<{ task: Answer; draw: Answer }> {
  const { task, draw } = await aCutPool(bureau);
  return { task, draw: await freeze(bureau, draw.id, more) };
}

/** A draw whose pool has been cut and that waits for its freeze. */
export async function aCutPool(bureau: Bureau): Promise<{ task: Answer; draw: Answer }> {
  const task = await anAnnouncedTask(bureau);
  await bureau.acts.cutPool('circulation', task.id);
  return { task, draw: await bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']) };
}

/** All promise, and only the first opens. */
export async function witnessAlone(bureau: Bureau, { id, attempt, freezeDigest }: Answer): Promise<void> {
  const nonces = WITNESSES.map((witness) => ({ ...witness, nonce: randomBytes(32) }));
  for (const { account, code, nonce } of nonces) {
    const about = { draw: id, attempt, freeze: freezeDigest, party: code };
    const promised = Buffer.from(commitment(sha256Aes256Ctr, about, nonce)).toString('hex');
    await bureau.acts.clerk(account).act('commitWitness', { drawId: id, commitment: promised });
  }
  const [{ account, nonce }] = nonces as [(typeof nonces)[number]];
  await bureau.acts.clerk(account).act('revealWitness', { drawId: id, nonce: nonce.toString('hex') });
}

export function freeze(
  bureau: Bureau,
  drawId: string,
  more: (now: number) => Record<string, unknown>,
): Promise<Answer> {
  const now = bureau.acts.clock.now().getTime();
  const input = {
    drawId,
    witnessOrganizationIds: WITNESSES.map(({ code }) => bureau.acts.body(code).id),
    deadline: at(now + HOUR),
    openAt: at(now + 48 * HOUR),
    ...more(now),
  };
  return bureau.acts
    .clerk('circulation')
    .act(
      'freezeDraw',
      input,
      '{ id number attempt state poolSize sampleSize freezeDigest deadline drawBy entropy { kind round roundAt throws } }',
    );
}

export const at = (ms: number): string => new Date(ms).toISOString();

/** The draw as the office sees it. */
export async function look(bureau: Bureau, id: string): Promise<Answer> {
  const { draw } = await bureau.acts.clerk('office').ask(
    `query ($id: ID!) { draw(id: $id) { id state light progressNote entropyValue resultDigest allowed
       diceEntries { name organizationName } witnesses { code state } } }`,
    { id },
  );
  return draw;
}

/** The refusal an act is answered with. */
export async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Refused);
  return fault as Refused;
}

/** All entries of the public log, as anybody gets them. */
export async function logOf(bureau: Bureau): Promise<Uint8Array[]> {
  const log = `${bureau.house.url}/public/log`;
  const [, size] = (await (await fetch(`${log}/checkpoint`)).text()).split('\n');
  const entries: Uint8Array[] = [];
  for (let n = 0; n < Number(size); n++) {
    entries.push(new Uint8Array(await (await fetch(`${log}/entries/${n}`)).arrayBuffer()));
  }
  return entries;
}
