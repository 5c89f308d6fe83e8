import { createHash } from 'node:crypto';
import {
  type Exclusion,
  freeze,
  type FreezeInput,
  type FreezeRefusal,
  type InspectorEntry,
  type Manifest,
  Pool,
  type RulesInput,
  sha256Aes256Ctr,
} from '@sunlot/draw-protocol';
import { onNode } from '@sunlot/draw-protocol/node';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { eachRow, inWords } from './lines-of.ts';

/** Everything a freeze needs, as plain data: it is worked out on a thread of its own. */
export interface FreezeOrder {
  readonly vault: string;
  readonly drawId: string;
  readonly taskId: string;
  readonly attempt: number;
  /** The draw whose skipped objects this one replaces, or null. */
  readonly replaces: Manifest['replaces'];
  readonly objectsFile: string;
  readonly exclusionsFile: string;
  readonly inspectorsFile: string;
  readonly recusalsFile: string;
  /** By credit class; null when credit differentiation is off and every object stands in one stratum. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly rules: RulesInput;
  /** What the rules call an organization, by its id. */
  readonly codeOf: Readonly<Record<string, string>>;
  readonly serverSecret: string;
  readonly handleSecret: string;
}

export interface FreezeReport {
  readonly ok: true;
  readonly freezeDigest: string;
  readonly files: readonly { name: string; digest: string; size: number }[];
  readonly poolSize: number;
  readonly sampleSize: number;
  readonly smallPool: boolean;
  readonly strata: readonly { name: string; size: number; quota: number; share: number }[];
}

/** The stratum of a draw without credit differentiation. */
export const ONE_STRATUM = 'ALL';

/** Seals the pool as proto-docs/draw/v1.md says and stores the files in the vault, or says why it cannot be drawn. */
export async function freezeFiles(order: FreezeOrder): Promise<FreezeReport | FreezeRefusal> {
  const vault = new Vault(order.vault);
  const inspectors = await readInspectors(vault, order);
  const recusals = await readRecusals(vault, order, new Set(inspectors.map(({ id }) => id)));
  const { pool, codeById } = await readPool(vault, order, new Set(recusals.map(({ objectId }) => objectId)));
  const input: FreezeInput = {
    suite: onNode(sha256Aes256Ctr),
    draw: order.drawId,
    item: order.taskId,
    attempt: order.attempt,
    replaces: order.replaces,
    pool,
    exclusions: await readExclusions(vault, order),
    inspectors,
    recusals: recusals.flatMap(({ objectId, inspector }) => {
      const candidate = codeById.get(objectId);
      return candidate === undefined ? [] : [{ candidate, inspector }];
    }),
    rules: order.rules,
    handleSecret: Buffer.from(order.handleSecret, 'hex'),
    serverSecret: Buffer.from(order.serverSecret, 'hex'),
  };
  const frozen = await freeze(input);
  if (!frozen.ok) return frozen;

  const named = { 'freeze.txt': frozen.freeze, ...frozen.files, ...frozen.openings() };
  const files = await Promise.all(
    Object.entries(named).map(async ([name, bytes]) => ({ name, ...(await vault.put(bytes)) })),
  );
  return {
    ok: true,
    freezeDigest: frozen.freezeDigest,
    files,
    poolSize: pool.size,
    sampleSize: frozen.rules.sample,
    smallPool: frozen.rules.smallPool,
    strata: frozen.rules.strata.map(({ name, size, quota, share }) => ({ name, size, quota, share })),
  };
}

/** Columns: id, code, name, kind, district, address, credit class. The code is what an enterprise knows itself by. */
async function readPool(
  vault: Vault,
  { objectsFile, weights }: FreezeOrder,
  wanted: ReadonlySet<string>,
): Promise<{ pool: Pool; codeById: Map<string, string> }> {
  const pool = new Pool();
  const codeById = new Map<string, string>();
  await eachRow(vault.open(objectsFile), ([id, code, , , district, , creditClass]) => {
    pool.add({
      id: inWords(code!),
      region: district || '-',
      stratum: weights ? creditClass! : ONE_STRATUM,
      weight: weights?.[creditClass!] ?? 1,
    });
    if (wanted.has(id!)) codeById.set(id!, inWords(code!));
  });
  return { pool, codeById };
}

async function readExclusions(vault: Vault, { exclusionsFile }: FreezeOrder): Promise<Exclusion[]> {
  const exclusions: Exclusion[] = [];
  await eachRow(vault.open(exclusionsFile), ([id, reason]) => exclusions.push({ id: inWords(id!), reason: reason! }));
  return exclusions;
}

/** Columns: id, name, certificate number, organization id, tags, districts. */
async function readInspectors(vault: Vault, { inspectorsFile, codeOf }: FreezeOrder): Promise<InspectorEntry[]> {
  const inspectors: InspectorEntry[] = [];
  await eachRow(vault.open(inspectorsFile), ([id, , , organizationId, tags, districts]) => {
    const department = codeOf[organizationId!];
    // An inspector of a body that has no seat in this draw cannot be drawn and does not enter the record.
    if (department === undefined) return;
    inspectors.push({
      id: id!,
      department,
      tags: listOf(tags).map(inWords).map(tokenFor),
      regions: listOf(districts),
      cap: MOST_VISITS,
    });
  });
  return inspectors;
}

/** No inspector is given more visits in one draw; the matching levels the loads far below it. */
const MOST_VISITS = 1_000_000;

/** Columns: inspector id, object id, reason code. Those of people outside this draw change nothing. */
async function readRecusals(
  vault: Vault,
  { recusalsFile }: FreezeOrder,
  known: ReadonlySet<string>,
): Promise<{ inspector: string; objectId: string }[]> {
  const recusals: { inspector: string; objectId: string }[] = [];
  await eachRow(vault.open(recusalsFile), ([inspector, objectId]) => {
    if (known.has(inspector!)) recusals.push({ inspector: inspector!, objectId: objectId! });
  });
  return recusals;
}

function listOf(field: string | undefined): string[] {
  return field ? field.split(',') : [];
}

/** A speciality as the record may call it: itself where it is plain ASCII, else a short hash of it. */
export function tokenFor(tag: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(tag)) return tag;
  return `t-${createHash('sha256').update(tag).digest('hex').slice(0, 16)}`;
}
