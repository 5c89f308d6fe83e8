import { isIP } from 'node:net';

/** Whether this says whose word is taken for whom they ask for: so many proxies, or addresses and networks, or names of networks. */
export function isTrustable(proxies: string): boolean {
  return /^\d{1,2}$/.test(proxies) || proxies.split(',').every((one) => isNetwork(one.trim()));
}

/** The same as Fastify takes it. */
export function trusted(proxies: string): number | string {
  return /^\d+$/.test(proxies) ? Number(proxies) : proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const version = isIP(address);
  return (
    version > 0 &&
    more.length === 0 &&
    (prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)))
  );
}
