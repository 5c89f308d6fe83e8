import type { Assignment } from '@sunlot/facts';
import {
  buildRecord,
  carryOut,
  type FrozenFiles,
  frozenFileNames,
  IdIndex,
  openingFileNames,
  type OpeningFiles,
  Packer,
  readCandidates,
  readInspectors,
  readManifest,
  readRecusals,
  readRules,
  readTranscript,
  sha256Aes256Ctr,
  TextColumn,
} from '@sunlot/draw-protocol';
import { crcOnNode, deflateOnNode, onNode } from '@sunlot/draw-protocol/node';
import { Vault } from '@sunlot/subgraph-kit/vault';
import type { z } from 'zod';
import { eachLine, eachRow, fieldOf, inWords } from './lines-of.ts';

/** Everything a draw needs, as plain data: it is worked out on a thread of its own. */
export interface DrawOrder {
  readonly vault: string;
  /** The files of the record by name and vault digest: frozen files, openings, `freeze.txt`, `transcript.txt`. */
  readonly files: Readonly<Record<string, string>>;
  readonly objectsFile: string;
  readonly inspectorsFile: string;
  readonly organizationNames: Readonly<Record<string, string>>;
}

export interface DrawReport {
  readonly seed: string;
  readonly drawn: number;
  readonly resultFile: { digest: string; size: number };
  readonly assignmentsFile: string;
  readonly publicRecordFile: string;
  readonly fullRecordFile: string;
  /** Why teams are incomplete, one sentence of numbers each; empty when every seat is taken. */
  readonly shortages: readonly { objects: number; needed: number; available: number; reason: string }[];
}

/**
 * Carries out the draw from the frozen files and the transcript alone. It stores what it makes under the digest of its
 * bytes, so a run that was killed and starts again writes the same files.
 */
export async function drawFiles(order: DrawOrder): Promise<DrawReport> {
  const vault = new Vault(order.vault);
  const file = (name: string): Promise<Uint8Array> => vault.read(order.files[name]!);
  const frozen = Object.fromEntries(
    await Promise.all(frozenFileNames.map(async (name) => [name, await file(name)])),
  ) as FrozenFiles;
  const openings = Object.fromEntries(
    await Promise.all(openingFileNames.map(async (name) => [name, await file(name)])),
  ) as OpeningFiles;
  const transcript = await file('transcript.txt');
  const packer = new Packer(deflateOnNode, crcOnNode);
  packer.announce([...Object.values(frozen), ...Object.values(openings)]);
  const candidates = sound(readCandidates(frozen['candidates.tsv']));
  const inspectors = sound(readInspectors(frozen['inspectors.tsv']));
  const recusals = sound(readRecusals(frozen['recusals.tsv'], candidates.count, inspectors.length));
  const rules = sound(readRules(frozen['rules.txt']));
  sound(readManifest(await file('freeze.txt')));

  const outcome = await carryOut(
    { suite: onNode(sha256Aes256Ctr), candidates, inspectors, recusals, rules },
    transcript,
  );
  const parts = { freeze: await file('freeze.txt'), files: frozen, transcript, result: outcome.result };
  const read = sound(readTranscript(transcript));
  const [resultFile, assignments, publicRecord, fullRecord] = await Promise.all([
    vault.put(outcome.result),
    vault.put(assignmentLines(vault, order, openings, outcome.sample.candidates, outcome.matching)),
    vault.put(await buildRecord(parts, read, packer)),
    vault.put(await buildRecord({ ...parts, openings }, read, packer)),
  ]);
  return {
    seed: Buffer.from(outcome.seed).toString('hex'),
    drawn: outcome.sample.candidates.length,
    resultFile,
    assignmentsFile: assignments.digest,
    publicRecordFile: publicRecord.digest,
    fullRecordFile: fullRecord.digest,
    shortages: outcome.matching.shortages.map((shortage) => ({
      objects: shortage.objects.length,
      needed: shortage.seats,
      available: shortage.fits,
      reason: [...shortage.departments, ...shortage.tags, ...shortage.regions].join(', '),
    })),
  };
}

/** The room wrote these files itself; one it cannot read back is a fault, not an answer. */
function sound<T>(reading: { ok: true; value: T } | { ok: false; line: number; reason: string }): T {
  if (!reading.ok) throw new Error(`a frozen file does not read back: line ${reading.line}: ${reading.reason}`);
  return reading.value;
}

type AssignmentLine = z.infer<typeof Assignment>;

/** One JSON line per drawn object in draw order: the object as it was when the pool was cut, and its team. */
async function* assignmentLines(
  vault: Vault,
  order: DrawOrder,
  openings: OpeningFiles,
  drawn: Uint32Array,
  { teams, seatsPerTeam }: { teams: Int32Array; seatsPerTeam: number },
): AsyncGenerator<Uint8Array> {
  const codes = idsAt(openings['candidate-openings.tsv'], drawn);
  const objects = await objectsByCode(vault, order.objectsFile, codes);
  const inspectors = await drawnInspectors(vault, order, openings['inspector-openings.tsv']);
  let lines = '';
  for (let place = 0; place < drawn.length; place++) {
    const seats = Array.from(teams.subarray(place * seatsPerTeam, (place + 1) * seatsPerTeam)).filter((it) => it >= 0);
    const line: AssignmentLine = {
      order: place + 1,
      object: objects.get(codes[place]!)!,
      // The first seat is the initiating department's; who sits on it leads.
      team: seats.map((inspector, seat) => ({ ...inspectors[inspector]!, leader: seat === 0 })),
    };
    lines += `${JSON.stringify(line)}\n`;
    if (lines.length < CHUNK) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}

/** Characters written to the vault at once. */
const CHUNK = 1 << 18;

/** The ids that open these rows of an openings file (index, salt, id), without reading a million rows into objects. */
function idsAt(openings: Uint8Array, rows: Uint32Array): string[] {
  const places = new Map(Array.from(rows, (row, place) => [row, place]));
  const ids: string[] = Array.from({ length: rows.length });
  const text = Buffer.from(openings.buffer, openings.byteOffset, openings.length);
  let from = 0;
  for (let row = 0; from < text.length; row++) {
    const to = text.indexOf(0x0a, from);
    const place = places.get(row);
    if (place !== undefined) ids[place] = text.toString('utf8', from, to).split('\t')[2]!;
    from = to + 1;
  }
  return ids;
}

async function objectsByCode(
  vault: Vault,
  objectsFile: string,
  codes: readonly string[],
): Promise<Map<string, AssignmentLine['object']>> {
  const objects = new Map<string, AssignmentLine['object']>();
  const drawn = new TextColumn();
  for (const code of codes) drawn.push(code);
  const index = new IdIndex(drawn);
  await eachLine(vault.open(objectsFile), (line, starts) => {
    // Nineteen of twenty lines are passed over: they are not taken apart.
    if (index.findBytes(line, starts[1]!, starts[2]! - 1) === undefined) return;
    const [id, code, name, kind, districtCode, address] = [0, 1, 2, 3, 4, 5].map((field) =>
      fieldOf(line, starts, field),
    ) as Columns;
    objects.set(code, { id, code, name, kind, districtCode, address });
  });
  return objects;
}

type Columns = [id: string, code: string, name: string, kind: string, districtCode: string, address: string];

async function drawnInspectors(
  vault: Vault,
  { inspectorsFile, organizationNames }: DrawOrder,
  openings: Uint8Array,
): Promise<Omit<AssignmentLine['team'][number], 'leader'>[]> {
  const byId = new Map<string, Omit<AssignmentLine['team'][number], 'leader'>>();
  await eachRow(vault.open(inspectorsFile), ([id, name, certificateNumber, organizationId]) => {
    byId.set(id!, {
      inspectorId: id!,
      name: inWords(name!),
      certificateNumber: inWords(certificateNumber!),
      organizationId: organizationId!,
      organizationName: organizationNames[organizationId!] ?? '',
    });
  });
  const rows = Buffer.from(openings).toString('utf8').trimEnd().split('\n').filter(Boolean);
  return rows.map((row) => byId.get(row.split('\t')[2]!)!);
}
