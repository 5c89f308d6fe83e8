import { parseArgs } from 'node:util';
import { accountTable } from './account-table.ts';
import { Beginning } from './beginning.ts';
import { CannotStart } from './cannot-start.ts';
import { clone } from './command.ts';
import { openDataFolder } from './data-folder.ts';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import { readEnvironment } from './environment.ts';
import { firstAdministrator } from './first-administrator.ts';
import { openLog } from './house-log.ts';
import { type House, openHouse } from './open-house.ts';
import { progressLines, say } from './progress-lines.ts';
import { orRefuse, untilToldToStop } from './terminal.ts';

/** `npm start`: the whole system, until Ctrl-C. */
await orRefuse(async () => {
  const wishes = readWishes(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const dataFolder = openDataFolder(environment.dataFolder, clone);
  const log = openLog(dataFolder, environment.logLevel);

  say('阳光抽查 Sunlot');
  const told = untilToldToStop();
  const progress = progressLines();
  const beginning = new Beginning(dataFolder, wishes);
  const house = await openHouse({
    ...environment,
    dataFolder,
    clone,
    log,
    fresh: beginning.startsAnew,
    privately: beginning.wantsDemonstration,
    progress: progress.part,
  });
  const furnish = async () => {
    await beginning.begin(() => seedDemonstration(house));
    if (beginning.wantsDemonstration) {
      progress.line('演示数据 demonstration data');
      await house.openToStreet();
    }
    welcome(house, environment);
    await sayFirstAccount(house);
  };
  try {
    if ((await Promise.race([furnish(), told])) !== 'told') await told;
    say('\n正在停止 … stopping …');
  } finally {
    await house.stop();
  }
  say('已停止,数据已保留。 Stopped; the data stays.');
});

interface Wishes {
  fresh: boolean;
  empty: boolean;
}

function readWishes(args: string[]): Wishes {
  try {
    const { values } = parseArgs({ args, options: { fresh: { type: 'boolean' }, empty: { type: 'boolean' } } });
    return { fresh: values.fresh ?? false, empty: values.empty ?? false };
  } catch {
    throw new CannotStart('WRONG_ARGUMENT', { argument: args.join(' '), known: '--fresh, --empty' });
  }
}

/** An empty house gets one account, so that somebody can make the others; its password is shown this once and kept nowhere. */
async function sayFirstAccount(house: House): Promise<void> {
  const first = await firstAdministrator(house);
  if (!first) return;
  say(`管理员 Administrator ${first.account}  ${first.password}`);
  say('密码只显示这一次,请立即登录修改。 The password is shown this once: sign in and change it.');
}

function welcome(house: House, { port, portWished }: { port: number; portWished: boolean }): void {
  const taken = !portWished && !house.url.endsWith(`:${port}`);
  say('');
  if (taken) say(`端口 ${port} 已被占用,改用下一个空闲端口。 Port ${port} is taken, the next free one is used.`);
  say(`已就绪 Ready        ${house.url}`);
  say(`公示 Public          ${house.url}/public`);
  say(`数据 Data            ${house.dataFolder}`);
  const accounts = accountTable(house.dataFolder);
  if (accounts) {
    say(`演示账户 Accounts    ${accounts.file}\n`);
    for (const row of accounts.rows) say(`  ${row}`);
  }
  say('\n按 Ctrl-C 停止。 Ctrl-C stops everything.');
}
