// Builds what is stale, then becomes the program named first: `node run-built.mjs packages/launcher/dist/start.js --fresh`.
// One process from beginning to end, so that a signal to npm reaches the program and nothing in between swallows it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const [program = ''] = process.argv.splice(2, 1);
await build({ check: false });
const file = resolve(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), program);
process.argv[1] = file;
await import(pathToFileURL(file).href);
