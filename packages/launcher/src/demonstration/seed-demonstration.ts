import type { House } from '../open-house.ts';
import { tellTheYear } from './tell-the-year.ts';

/** Fills an empty house with the Changchun demonstration data and writes the accounts to `demo-accounts.json`. */
export function seedDemonstration(house: House): Promise<void> {
  return tellTheYear(house, { objects: 5_000 });
}
