import { parseArgs } from 'node:util';
import type { FillProgress } from '@sunlot/registries';
import { localDay } from '@sunlot/workdays';
import { Beginning } from './beginning.ts';
import { CannotStart } from './cannot-start.ts';
import { clone } from './command.ts';
import { openDataFolder } from './data-folder.ts';
import { plantPeople, plantRegisters } from './demonstration/plant-registers.ts';
import { readEnvironment } from './environment.ts';
import { openLog } from './house-log.ts';
import { openHouse } from './open-house.ts';
import { progressLines, say } from './progress-lines.ts';
import { orRefuse } from './terminal.ts';

/**
 * `npm run seed -- --objects 1000000`: a new house with the demonstration's bodies, accounts and items, and as many fictitious
 * enterprises as asked for, the same ones every time. Nobody's plans or tasks: what load work does with them is its own story.
 */
await orRefuse(async () => {
  const wishes = readWishes(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const dataFolder = openDataFolder(environment.dataFolder, clone);
  const beginning = new Beginning(dataFolder, { fresh: wishes.fresh, empty: false });
  if (!beginning.wantsDemonstration) throw new CannotStart('HOUSE_IN_USE', { path: dataFolder });

  const progress = progressLines();
  const house = await openHouse({
    ...environment,
    dataFolder,
    clone,
    log: openLog(dataFolder, environment.logLevel),
    fresh: beginning.startsAnew,
    privately: true,
    progress: progress.part,
  });
  try {
    await beginning.begin(async () => {
      const cast = await plantPeople(house);
      progress.line(`机构和账户 bodies and accounts · ${cast.clerks.size}`);
      await plantRegisters(house, cast, {
        objects: wishes.objects,
        asOf: localDay(house.clock.now()),
        onProgress: (done) => progress.line(progressOf(done, wishes.objects)),
      });
    });
    progress.line('人员和事项 inspectors and items');
  } finally {
    await house.stop();
  }
  say(`\n数据 Data ${dataFolder}\n用 npm start 打开。 Open it with npm start.`);
});

function progressOf(done: FillProgress, objects: number): string {
  const all = objects.toLocaleString('en');
  switch (done.step) {
    case 'MADE_UP':
      return `虚构对象 made up · ${done.count.toLocaleString('en')} / ${all}`;
    case 'ENTERED':
      return `写入名录 entered · ${all}`;
    case 'INDEXED':
      return '建立索引 indexed';
  }
}

function readWishes(args: string[]): { objects: number; fresh: boolean } {
  const known = 'npm run seed -- --objects <1–10000000> --fresh';
  try {
    const { values } = parseArgs({ args, options: { objects: { type: 'string' }, fresh: { type: 'boolean' } } });
    const objects = Number(values.objects ?? '1000000');
    if (Number.isInteger(objects) && objects >= 1 && objects <= 10_000_000)
      return { objects, fresh: values.fresh ?? false };
  } catch {
    // Said below, in our own words.
  }
  throw new CannotStart('WRONG_ARGUMENT', { argument: args.join(' '), known });
}
