import type { House } from '../open-house.ts';
import { plantHolders } from './plant-holders.ts';
import { tellTheYear } from './tell-the-year.ts';

/** Fills an empty house with the Changchun demonstration data and writes the accounts to `demo-accounts.json`. */
export async function seedDemonstration(house: House): Promise<void> {
  await tellTheYear(house, { objects: 5_000 });
  await plantHolders(house);
}
