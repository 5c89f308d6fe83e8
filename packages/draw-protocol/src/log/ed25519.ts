/** The public key of a 32-byte Ed25519 secret (RFC 8032). */
export async function ed25519PublicKey(secret: Uint8Array): Promise<Uint8Array> {
  const { x } = await crypto.subtle.exportKey('jwk', await importSecret(secret));
  const base64 = (x ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The 64-byte signature of a message. The same secret and message always give the same signature. */
export async function ed25519Sign(secret: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', await importSecret(secret), plain(message)));
}

/** Whether the signature is that of the message; false also for keys and signatures of a wrong length. */
export async function ed25519Verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = await crypto.subtle.importKey('raw', plain(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, plain(signature), plain(message));
}

// The fixed beginning of a PKCS #8 Ed25519 private key; the secret follows (RFC 8410 section 7).
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

async function importSecret(secret: Uint8Array) {
  if (secret.length !== 32) throw new RangeError('an Ed25519 secret has 32 bytes');
  return crypto.subtle.importKey('pkcs8', Uint8Array.from([...PKCS8, ...secret]), 'Ed25519', true, ['sign']);
}

function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
