import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Time } from './timed.ts';

/** Something that does the same work, and says how long it took. */
export interface Peer {
  time(): Promise<Time>;
  stop(): void;
}

/** A process that answers one line of times for each line it is asked: no peer shares threads or memory with what it stands beside. */
export class PeerProcess implements Peer {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  private constructor(command: string, args: readonly string[]) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.reader = createInterface({ input: this.child.stdout! });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  /** A Python that defines `work()`, or undefined where Python or one of the modules is missing. */
  static ofPython(modules: readonly string[], program: string): PeerProcess | undefined {
    const found = spawnSync('python3', ['-c', `import ${['sys', ...modules].join(', ')}`], { stdio: 'ignore' });
    if (found.status !== 0) return undefined;
    const timing = `import sys, time\n${program}\nfor line in sys.stdin:\n    start, used = time.perf_counter(), time.process_time()\n    work()\n    print((time.perf_counter() - start) * 1000, (time.process_time() - used) * 1000)`;
    return new PeerProcess('python3', ['-u', '-c', timing]);
  }

  /** A Node that defines `work()`, an async function. */
  static ofNode(program: string): PeerProcess {
    const timing = `${program}
      for await (const _ of process.stdin) {
        const [start, used] = [performance.now(), process.cpuUsage()];
        await work();
        const { user, system } = process.cpuUsage(used);
        console.log(performance.now() - start, (user + system) / 1000);
      }`;
    return new PeerProcess(process.execPath, ['--input-type=module', '--eval', timing]);
  }

  async time(): Promise<Time> {
    this.child.stdin!.write('\n');
    const [wall, cpu] = String((await this.lines.next()).value)
      .split(' ')
      .map(Number);
    return { wall: wall!, cpu: cpu! };
  }

  stop(): void {
    this.reader.close();
    this.child.kill();
  }
}

const pool = `
import numpy
N, K = {N}, {K}
places = (numpy.arange(N, dtype=numpy.uint64) * 7919 % 2**32) % 100
weights = numpy.where(places < 50, 1, numpy.where(places < 80, 2, numpy.where(places < 95, 4, 8)))
`;

/** numpy's weighted choice without replacement of so many out of so many. */
export function numpyChoice(size: number, drawn: number): PeerProcess | undefined {
  return PeerProcess.ofPython(
    ['numpy'],
    `${pool.replace('{N}', String(size)).replace('{K}', String(drawn))}
p = weights / weights.sum()
rng = numpy.random.default_rng(1)
def work(): rng.choice(N, K, replace=False, p=p)`,
  );
}

/**
 * DuckDB's ORDER BY on the same pool, where it is installed: the npm package `@duckdb/node-api`, found from the working
 * directory or by NODE_PATH, else Python's `duckdb`. It is no dependency of this project.
 */
export function duckdbOrder(size: number, drawn: number): Peer | undefined {
  const table = `create table pool as select i as id, case when p < 50 then 1 when p < 80 then 2 when p < 95 then 4 else 8 end as w
    from (select i, (i * 7919 % 4294967296) % 100 as p from range(${size}) t(i))`;
  const order = `select id from pool order by -ln(random()) / w limit ${drawn}`;
  return duckdbOfNode(table, order) ?? duckdbOfPython(table, order);
}

function duckdbOfNode(table: string, order: string): Peer | undefined {
  const found = foundFromHere('@duckdb/node-api');
  if (found === undefined) return undefined;
  return PeerProcess.ofNode(`
    const { DuckDBInstance } = await import(${JSON.stringify(pathToFileURL(found).href)});
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(${JSON.stringify(table)});
    const work = async () => (await connection.runAndReadAll(${JSON.stringify(order)})).getRows();`);
}

function foundFromHere(name: string): string | undefined {
  try {
    return createRequire(join(process.cwd(), 'bench')).resolve(name);
  } catch {
    return undefined;
  }
}

function duckdbOfPython(table: string, order: string): Peer | undefined {
  return PeerProcess.ofPython(
    ['duckdb'],
    `
import duckdb
con = duckdb.connect()
con.execute("""${table}""")
def work(): con.execute("""${order}""").fetchall()`,
  );
}

/** The RFC 6962 root over the rows of a file with CPython's hashlib, as one would write it down. */
export function hashlibRoot(file: string): PeerProcess | undefined {
  return PeerProcess.ofPython(
    ['hashlib'],
    `
import hashlib
rows = open(${JSON.stringify(file)}, 'rb').read().split(b'\\n')[:-1]
def work():
    sha256 = hashlib.sha256
    level = [sha256(b'\\0' + row).digest() for row in rows]
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        level = [sha256(b'\\1' + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)] + odd`,
  );
}
