/** From a worker of the saved page: another of the same script, which was given to it as text. */
export function hireAlike(): Worker {
  return new Worker(URL.createObjectURL(new Blob([ownScript], { type: 'text/javascript' })));
}

declare const ownScript: string;
