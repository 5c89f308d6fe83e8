import { connect } from 'node:net';
import { CannotStart } from './cannot-start.ts';

/** Says at once that nobody listens there; the queue itself would keep trying for a minute. */
export async function refuseUnreachableRedis(redisUrl: string): Promise<void> {
  const { hostname, port, host } = new URL(redisUrl);
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379), timeout: 5000 });
    const refuse = (detail: string) => {
      socket.destroy();
      reject(new CannotStart('REDIS_UNREACHABLE', { url: host, detail }));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => refuse('timeout'));
    socket.once('error', (error) => refuse(error.message || 'connection refused'));
  });
}
