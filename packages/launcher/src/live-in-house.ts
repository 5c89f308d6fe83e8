import { accountTable } from './account-table.ts';
import { Beginning } from './beginning.ts';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import type { Environment } from './environment.ts';
import { firstAdministrator } from './first-administrator.ts';
import { openLog } from './house-log.ts';
import { type House, type HouseOptions, openHouse } from './open-house.ts';
import { progressLines, say } from './progress-lines.ts';
import { untilToldToStop } from './terminal.ts';

/** Opens the house, furnishes a new one, says where everything is, and stops it when told to. */
export async function liveInHouse(
  options: Omit<HouseOptions, 'log' | 'fresh' | 'dataFolder'> & Environment & { dataFolder: string },
  wishes: { fresh: boolean; empty: boolean },
): Promise<void> {
  const told = untilToldToStop();
  // Where no database comes up there is nothing to write a log about, and the folder may be the reason.
  await options.postgres;
  const progress = progressLines();
  const beginning = new Beginning(options.dataFolder, wishes);
  const house = await openHouse({
    ...options,
    log: openLog(options.dataFolder, options.logLevel),
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
    welcome(house, options);
    await sayFirstAccount(house);
  };
  try {
    if ((await Promise.race([furnish(), told])) !== 'told') await told;
    say('\n正在停止 … stopping …');
  } finally {
    await house.stop();
  }
  say('已停止，数据已保留。 Stopped; the data stays.');
}

/** An empty house gets one account, so that somebody can make the others; its password is shown this once and kept nowhere. */
async function sayFirstAccount(house: House): Promise<void> {
  const first = await firstAdministrator(house);
  if (!first) return;
  say(`管理员 Administrator ${first.account}  ${first.password}`);
  say('密码只显示这一次，请立即登录修改。 The password is shown this once: sign in and change it.');
}

function welcome(house: House, { port, portWished }: { port: number; portWished: boolean }): void {
  const taken = !portWished && !house.url.endsWith(`:${port}`);
  say('');
  if (taken) say(`端口 ${port} 已被占用，改用下一个空闲端口。 Port ${port} is taken, the next free one is used.`);
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
