export { CannotStart, type Reason } from './cannot-start.ts';
export { openDataFolder, throwAwayFolder } from './data-folder.ts';
export { type Environment, readEnvironment } from './environment.ts';
export { type HouseKey, houseKey } from './house-key.ts';
export { type Postgres, startPostgres } from './postgres/start-postgres.ts';
export { type Owner, owners, type PreparedDatabase, prepareDatabase } from './prepare-database.ts';
