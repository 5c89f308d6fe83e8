// Development: compile on every change, restart the house when its code changed, rebuild the dashboard when its pages did.
// Ctrl-C ends all three.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const clone = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
await build({ check: false });
const watchers = [
  ['tsc', '-b', '--watch', '--preserveWatchOutput'],
  ['vite', 'build', '--watch', '--clearScreen', 'false', 'dashboard'],
  ['node', '--watch', join(clone, 'packages/launcher/dist/start.js'), ...process.argv.slice(2)],
].map(([command, ...args]) => spawn(command, args, { cwd: clone, stdio: 'inherit' }));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => watchers.forEach((watcher) => watcher.kill(signal)));
}
