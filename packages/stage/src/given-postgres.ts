/** The PostgreSQL of a test run: one server, a template with every room migrated, a copy of it for each house. */
export interface GivenPostgres {
  adminUrl: string;
  template: string;
  /** The folder of the key that all passwords in it are derived from. */
  keyFolder: string;
}

/** What the run's set-up left for its workers, or null outside a test run. */
export function givenPostgres(): GivenPostgres | null {
  const told = process.env[variable];
  return told ? (JSON.parse(told) as GivenPostgres) : null;
}

/** Tells the workers, which inherit the environment; null takes it back. */
export function givePostgres(given: GivenPostgres | null): void {
  if (given) process.env[variable] = JSON.stringify(given);
  else delete process.env[variable];
}

const variable = 'SUNLOT_STAGE_POSTGRES';
