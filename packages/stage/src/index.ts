export { aHouse, type StageHouse } from './a-house.ts';
export { onePostgres } from './one-postgres.ts';
