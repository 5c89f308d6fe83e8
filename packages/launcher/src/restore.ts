import { restore } from './backup/restore.ts';
import { CannotStart } from './cannot-start.ts';
import { fileNamed, ownDataFolder } from './command.ts';
import { orRefuse } from './terminal.ts';

/** `npm run restore -- <file> [--replace]`: the whole state out of one file; what was there before is kept beside it. */
await orRefuse(async () => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word.startsWith('-') && word !== '--replace');
  if (unknown) throw new CannotStart('WRONG_ARGUMENT', { argument: unknown, known: '--replace' });
  const file = fileNamed(
    words.find((word) => !word.startsWith('-')),
    'npm run restore -- sunlot.backup',
  );
  const { madeAt, former } = await restore(ownDataFolder(), file, {
    replace: words.includes('--replace'),
    now: new Date(),
  });
  process.stdout.write(`✓ 已恢复 restored: ${file} (${madeAt})\n`);
  if (former) process.stdout.write(`  原有数据 former data: ${former}\n`);
});
