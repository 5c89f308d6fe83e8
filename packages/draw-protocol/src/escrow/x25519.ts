/** The public key of a 32-byte X25519 secret (RFC 7748). */
export async function x25519PublicKey(secret: Uint8Array): Promise<Uint8Array> {
  const { x } = await crypto.subtle.exportKey('jwk', await importSecret(secret));
  const base64 = (x ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** What two parties share who know one another's public keys; undefined for a public key that gives nothing to share. */
export async function x25519Shared(secret: Uint8Array, publicKey: Uint8Array): Promise<Uint8Array | undefined> {
  if (publicKey.length !== 32) return undefined;
  try {
    const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'X25519', false, []);
    const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: key }, await importSecret(secret), 256);
    const shared = new Uint8Array(bits);
    return shared.every((byte) => byte === 0) ? undefined : shared;
  } catch (fault) {
    // Points of small order: the platform refuses to derive from them.
    if (fault instanceof DOMException && fault.name === 'OperationError') return undefined;
    throw fault;
  }
}

// The fixed beginning of a PKCS #8 X25519 private key; the secret follows (RFC 8410 section 7).
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20];

async function importSecret(secret: Uint8Array) {
  if (secret.length !== 32) throw new RangeError('an X25519 secret has 32 bytes');
  return crypto.subtle.importKey('pkcs8', Uint8Array.from([...PKCS8, ...secret]), 'X25519', true, ['deriveBits']);
}
