/** A worker that recomputes, from the text the saved page carries: a file on a disk may not load another. */
export function hireBench(): Worker {
  const script = document.getElementById('bench')!.textContent!;
  // It gets its own script as text too, because it may not load what this page made either.
  const parts = [`const ownScript = ${JSON.stringify(script)};\n`, script];
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
