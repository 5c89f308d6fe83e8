/** A worker that recomputes, from the portal's own files; the verifier is loaded with it, when somebody first verifies something. */
export function hireBench(): Worker {
  return new Worker(new URL('./workbench.worker.ts', import.meta.url), { type: 'module' });
}
