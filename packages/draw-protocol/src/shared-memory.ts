/** Memory that threads may see without its being copied, where the host has such; a page has it only when it is isolated. */
export function memoryToShare(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}

export function isShared({ buffer }: ArrayBufferView): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer;
}

/** The same bytes where threads may see them. */
export function toShare(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(memoryToShare(bytes.length));
  shared.set(bytes);
  return shared;
}
