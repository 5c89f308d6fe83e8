/** From a worker: another of the same script. */
export function hireAlike(): Worker {
  return new Worker(self.location.href, { type: 'module' });
}
