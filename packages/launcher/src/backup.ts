import { backUp } from './backup/back-up.ts';
import { fileNamed, ownDataFolder } from './command.ts';
import { orRefuse } from './terminal.ts';

/** `npm run backup -- <file>`: the whole state into one file, also while the house is open. */
await orRefuse(async () => {
  const file = fileNamed(process.argv[2], 'npm run backup -- sunlot.backup');
  await backUp(ownDataFolder(), file, new Date());
  process.stdout.write(`✓ 已备份 backed up: ${file}\n`);
});
