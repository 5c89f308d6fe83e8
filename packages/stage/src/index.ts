export { Clerk, type LineSpec, madeUpSheet, Refused, until } from '@sunlot/launcher';
export { aBureau, anAnnouncedTask, type Bureau, type BureauWanted } from './a-bureau.ts';
export { aDraw, WITNESSES } from './a-draw.ts';
export { type Door, openDoorOf, type Told } from './a-door.ts';
export { aPerson, unit } from './a-person.ts';
export { aHouse, type StageHouse } from './a-house.ts';
export { onePostgres } from './one-postgres.ts';
export { givenPostgres } from './given-postgres.ts';
