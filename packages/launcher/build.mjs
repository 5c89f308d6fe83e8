// Builds what is stale: all TypeScript in one `tsc -b`, the dashboard when its sources changed. Plain JavaScript, because it is the
// first thing that runs after `npm ci`, when nothing has been built yet.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clone = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Silent when all goes well; what the tools said when it does not, and then the process ends with 1. */
export async function build() {
  const began = performance.now();
  const turbo = join(clone, 'node_modules', 'turbo', 'bin', 'turbo');
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_PRINT_VERSION_DISABLED: '1' };
  const tasks = ['run', 'build:code', 'build', '--output-logs=errors-only', '--log-prefix=none'];
  const turning = spawn(process.execPath, [turbo, ...tasks], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  turning.stdout.on('data', (text) => (said += text));
  turning.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => turning.once('exit', resolve));
  if (code !== 0) {
    process.stderr.write(said);
    process.stderr.write('构建失败,原因见上。 The build failed, see above.\n');
    process.exit(1);
  }
  process.stderr.write(`✓ 构建 build (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
