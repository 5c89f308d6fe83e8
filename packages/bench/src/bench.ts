import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawOfAMillion } from './draw-of-a-million.ts';
import { ledgerPage } from './ledger-page.ts';
import { type Measure, type Size, table } from './measure.ts';
import { protocol } from './protocol.ts';
import { registers } from './registers.ts';

const OUT = fileURLToPath(new URL('../../../bench/out/', import.meta.url));

/**
 * Every measurement by its name, each beside its peer in one run; `npm run bench -- ledger` takes one, and
 * `npm run bench -- registers --objects 20000 --rows 5000` tries it small.
 */
const measures: Readonly<Record<string, Measure>> = {
  ledger: ledgerPage,
  draw: drawOfAMillion,
  protocol,
  registers,
};

async function bench(names: readonly string[], size: Size): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(measures, name));
  if (unknown) throw new Error(`no measurement is called ${unknown}; there are ${Object.keys(measures).join(', ')}`);
  await mkdir(OUT, { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(measures)) {
    const figures = await measures[name]!(size);
    const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
    await writeFile(
      `${OUT}${name}.json`,
      `${JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2)}\n`,
    );
    process.stdout.write(`${table(name, figures)}\n`);
  }
}

function asked(): { names: string[]; size: Size } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { objects: { type: 'string' }, rows: { type: 'string' } },
  });
  return { names: positionals, size: { objects: count('objects', values.objects), rows: count('rows', values.rows) } };
}

function count(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,7}$/.test(written)) throw new Error(`--${option} is a number of rows, not ${written}`);
  return Number(written);
}

try {
  const { names, size } = asked();
  await bench(names, size);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
}
