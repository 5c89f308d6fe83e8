/** A worker that recomputes, from the text the saved page carries: a file on a disk may not load another. */
export function hireBench(): Worker {
  const script = document.getElementById('bench')!.textContent!;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The worker has its script from here on; the address must outlive the constructor only.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
