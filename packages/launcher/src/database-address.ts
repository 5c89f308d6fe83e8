import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { connect } from './hold-house.ts';

/** Which database an administrator's address means; `postgres`, which every server has, means `sunlot`. */
export function databaseOf(adminUrl: string): string {
  const named = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  return named === '' || named === 'postgres' ? 'sunlot' : named;
}

/** The same server, another database and, if given, another person. */
export function withDatabase(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

/** Does one thing in one database, on a connection that is closed afterwards. */
export async function inDatabase(
  adminUrl: string,
  database: string,
  act: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = await connect(withDatabase(adminUrl, database));
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** What an operator can do about an error of the server, or the error itself when it is not his to mend. */
export function reasonOf(error: unknown, adminUrl: string): unknown {
  if (error instanceof CannotStart || !(error instanceof Error)) return error;
  if (error instanceof pg.DatabaseError && error.code === '42501')
    return new CannotStart('DATABASE_RIGHTS', { detail: error.message });
  if (error instanceof pg.DatabaseError && !/^(08|28|3D|53|57)/.test(error.code ?? '')) return error;
  const { host, pathname } = new URL(adminUrl);
  return new CannotStart('DATABASE_UNREACHABLE', {
    url: `${host}${pathname}`,
    detail: error.message || 'connection refused',
  });
}
