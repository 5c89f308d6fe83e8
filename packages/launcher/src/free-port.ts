import { createServer } from 'node:net';

/** The port if it is free on 127.0.0.1 (0: any free one), else null. */
export async function freePort(port: number): Promise<number | null> {
  const server = createServer();
  try {
    return await new Promise<number | null>((resolve) => {
      server.once('error', () => resolve(null));
      server.listen({ port, host: '127.0.0.1' }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
