import { aBureau } from '@sunlot/stage';
import { importOfAList } from './import-of-a-list.ts';
import type { Figure, Size } from './measure.ts';
import { pagesOfTheRegister } from './pages-of-the-register.ts';
import { tidied } from './room-database.ts';
import { workbookInAndOut } from './workbook-in-and-out.ts';

const OBJECTS = 1_500_000;

/** A register of a city, and what is done with it every day: looking somebody up, leafing through, taking lists in and out. */
export async function registers({ objects = OBJECTS, rows }: Size): Promise<readonly Figure[]> {
  process.stdout.write(`registers: filling a register of ${objects} objects, which takes minutes\n`);
  const bureau = await aBureau({ objects });
  try {
    await tidied(bureau);
    return [
      ...(await pagesOfTheRegister(bureau)),
      ...(await importOfAList(bureau, rows ?? 200_000)),
      ...(await workbookInAndOut(bureau, rows ?? 100_000)),
    ];
  } finally {
    await bureau.stop();
  }
}
