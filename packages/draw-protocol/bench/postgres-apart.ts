import { startPostgres, throwAwayFolder } from '@sunlot/launcher';

/**
 * A throw-away PostgreSQL for the process that forks this one: it is told the address, and ends the server by hanging up. What
 * starts a server is 70 MB of modules, through which the collector would walk in the middle of every measurement; the house
 * freezes on a thread of its own that does not have them either.
 */
const { folder, remove } = throwAwayFolder();
const server = await startPostgres({ dataFolder: folder, throwAway: true });
process.once('disconnect', async () => {
  await server.stop();
  remove();
});
process.send!(server.adminUrl);
