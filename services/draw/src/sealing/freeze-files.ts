import { createHash } from 'node:crypto';
import {
  type Exclusion,
  freeze,
  type FreezeHelper,
  type FreezeInput,
  type FreezeRefusal,
  IdIndex,
  type InspectorEntry,
  type Manifest,
  NamesSeen,
  Pool,
  type RulesInput,
  sha256Aes256Ctr,
  type Standing,
  TextColumn,
  token,
} from '@sunlot/draw-protocol';
import { onNode } from '@sunlot/draw-protocol/node';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { eachLine, eachRow, fieldOf, inWords } from './lines-of.ts';

/** Everything a freeze needs, as plain data: it is worked out on a thread of its own. */
export interface FreezeOrder {
  readonly vault: string;
  readonly drawId: string;
  readonly taskId: string;
  readonly attempt: number;
  /** The draw whose skipped objects this one replaces, or null. */
  readonly replaces: Manifest['replaces'];
  readonly objectsFile: string;
  /** How many lines that file has. */
  readonly candidates: number;
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
export async function freezeFiles(
  order: FreezeOrder,
  helpers: readonly FreezeHelper[] = [],
): Promise<FreezeReport | FreezeRefusal> {
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
    helpers,
  };
  const frozen = await freeze(input);
  if (!frozen.ok) return frozen;

  const put = async ([name, bytes]: [string, Uint8Array]) => ({ name, ...(await vault.put(bytes)) });
  // The openings are written while the disk takes the files they open.
  const sealed = Object.entries({ 'freeze.txt': frozen.freeze, ...frozen.files }).map(put);
  const openings = Object.entries(frozen.openings()).map(put);
  return {
    ok: true,
    freezeDigest: frozen.freezeDigest,
    files: await Promise.all([...sealed, ...openings]),
    poolSize: pool.size,
    sampleSize: frozen.rules.sample,
    smallPool: frozen.rules.smallPool,
    strata: frozen.rules.strata.map(({ name, size, quota, share }) => ({ name, size, quota, share })),
  };
}

/** Columns: id, code, name, kind, district, address, credit class. The code is what an enterprise knows itself by. */
async function readPool(
  vault: Vault,
  { objectsFile, weights, candidates }: FreezeOrder,
  wanted: ReadonlySet<string>,
): Promise<{ pool: Pool; codeById: Map<string, string> }> {
  const pool = new Pool(candidates);
  const standingOf = standings(pool, weights);
  const codeById = new Map<string, string>();
  const wantedIds = new TextColumn();
  for (const id of wanted) wantedIds.push(id);
  const index = new IdIndex(wantedIds);
  await eachLine(vault.open(objectsFile), (line, starts) => {
    const standing = standingOf(line, starts[CREDIT_CLASS]!, starts[CREDIT_CLASS + 1]! - 1);
    const [code, afterCode] = [starts[CODE]!, starts[CODE + 1]! - 1];
    pool.addFields(line, standing, code, afterCode, starts[DISTRICT]!, starts[DISTRICT + 1]! - 1);
    if (wanted.size === 0 || index.findBytes(line, starts[ID]!, starts[ID + 1]! - 1) === undefined) return;
    codeById.set(fieldOf(line, starts, ID), fieldOf(line, starts, CODE));
  });
  return { pool, codeById };
}

const [ID, CODE, DISTRICT, CREDIT_CLASS] = [0, 1, 4, 6] as const;

/** How the objects of a credit class stand, looked up once for each class. */
function standings(
  pool: Pool,
  weights: FreezeOrder['weights'],
): (line: Uint8Array, from: number, to: number) => Standing {
  if (!weights) {
    let one: Standing | undefined;
    return () => (one ??= pool.standing(ONE_STRATUM, 1));
  }
  const classes = new NamesSeen(token);
  const known: Standing[] = [];
  return (line, from, to) => {
    const number = classes.numberAt(line, from, to);
    if (number === undefined) throw new RangeError(`credit class ${Buffer.from(line.subarray(from, to)).toString()}`);
    return (known[number] ??= pool.standing(classes.names[number]!, weights[classes.names[number]!] ?? 1));
  };
}

/** Columns: id, reason code, explanation, code, and what else is told of a reason; a pool cut before the code was told has the first three. */
async function readExclusions(vault: Vault, { exclusionsFile }: FreezeOrder): Promise<Exclusion[]> {
  const exclusions: Exclusion[] = [];
  await eachRow(vault.open(exclusionsFile), ([id, reason, , code]) =>
    exclusions.push({ id: inWords(code ?? id!), reason: reason! }),
  );
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
