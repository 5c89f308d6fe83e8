import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { drawOfAMillion } from './draw-of-a-million.ts';
import { ledgerPage } from './ledger-page.ts';
import { type Measure, table } from './measure.ts';
import { protocol } from './protocol.ts';

const OUT = fileURLToPath(new URL('../../../bench/out/', import.meta.url));

/** Every measurement by its name, each beside its peer in one run; `npm run bench -- ledger` takes one. */
const measures: Readonly<Record<string, Measure>> = {
  ledger: ledgerPage,
  draw: drawOfAMillion,
  protocol,
};

async function bench(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(measures, name));
  if (unknown) throw new Error(`no measurement is called ${unknown}; there are ${Object.keys(measures).join(', ')}`);
  await mkdir(OUT, { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(measures)) {
    const figures = await measures[name]!();
    const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
    await writeFile(
      `${OUT}${name}.json`,
      `${JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2)}\n`,
    );
    process.stdout.write(`${table(name, figures)}\n`);
  }
}

await bench(process.argv.slice(2)).catch((fault: Error) => {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
});
