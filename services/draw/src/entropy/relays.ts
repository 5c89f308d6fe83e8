/**
 * Where rounds of the beacon are fetched from: addresses in SUNLOT_DRAND_RELAYS, separated by commas, e.g. `https://api.drand.sh`.
 * None by default: a bureau's network may not reach out, and must not try to without having been told.
 */
export function relays(): string[] {
  const told = process.env.SUNLOT_DRAND_RELAYS ?? '';
  return told
    .split(',')
    .map((address) => address.trim().replace(/\/+$/, ''))
    .filter((address) => /^https?:\/\//.test(address));
}
