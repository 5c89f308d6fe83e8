// Builds what is stale. Plain JavaScript, because it is the first thing that runs after `npm ci`, when nothing has been built yet.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clone = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Silent when all goes well; what the tools said when it does not, and then the process ends with 1. Without `check` the types are
 * not looked at, which `npm test` and `npm run build` do: somebody who wants to see the system waits three seconds instead of ten.
 */
export async function build({ check }) {
  const began = performance.now();
  if (check) {
    // The desk is bundled without a look at its types.
    await run('turbo', 'run', 'build:code', 'build', 'check', ...quietly);
  } else {
    await run('tsc', '-b', '--noCheck');
    if (dashboardIsStale()) await run('turbo', 'run', 'build', '--filter=@sunlot/dashboard', '--only', ...quietly);
  }
  process.stderr.write(`✓ 构建 build (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}

const quietly = ['--output-logs=errors-only', '--log-prefix=none'];
const programs = { turbo: 'node_modules/turbo/bin/turbo', tsc: 'node_modules/typescript/bin/tsc' };

async function run(program, ...args) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const tool = spawn(process.execPath, [join(clone, programs[program]), ...args], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const voice of [tool.stdout, tool.stderr]) voice.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => tool.once('close', resolve));
  if (code === 0) return;
  process.stderr.write(`${said}\n构建失败,原因见上。 The build failed, see above.\n`);
  process.exit(1);
}

/** Whether a source of the pages is newer than the pages. */
function dashboardIsStale() {
  const pages = join(clone, 'dashboard/dist/index.html');
  if (!existsSync(pages)) return true;
  const builtAt = statSync(pages).mtimeMs;
  const sources = ['dashboard', 'packages/glossary/src', 'packages/draw-protocol/src', 'packages/workdays/src'];
  return sources.some((source) => newest(join(clone, source)) > builtAt);
}

/** When a file was written, or the newest file in a folder; 0 for an empty one. */
function newest(path) {
  const it = statSync(path);
  if (!it.isDirectory()) return it.mtimeMs;
  const inside = readdirSync(path).filter((name) => !['dist', 'node_modules', 'test', '.turbo'].includes(name));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

// `npm ci` builds without looking at the types, so that the first `npm start` finds everything made.
if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ check: !process.argv.includes('--unchecked') });
