import { sha256 } from '@noble/hashes/sha2.js';
import { encodeRows, fromHex, readRows, type Reading, toHex } from '../canonical-text.ts';
import { openSealed, type SealedFor, sealTo } from './seal.ts';
import { x25519Shared } from './x25519.ts';

/** The draw a secret belongs to. */
export interface EscrowedDraw {
  readonly draw: string;
  readonly attempt: number;
  /** The freeze digest, in hex. */
  readonly freeze: string;
}

/** `escrow.txt`: who holds shares of the server secret, sealed to each holder's key. */
export interface Escrow extends EscrowedDraw {
  /** How many shares give the secret. */
  readonly threshold: number;
  /** Rising by holder. */
  readonly shares: readonly SealedShare[];
}

export interface SealedShare {
  /** What the rules would call the body. */
  readonly holder: string;
  readonly division: string;
  /** The holder's X25519 public key, in hex. */
  readonly publicKey: string;
  /** SHA-256 of `share.txt`, in hex. */
  readonly digest: string;
  readonly enc: string;
  readonly ciphertext: string;
}

/** `share.txt`: one share, opened by its holder. */
export interface Share extends EscrowedDraw {
  readonly holder: string;
  /** 33 bytes in hex: the values of 32 polynomials, and the place they are taken at. */
  readonly share: string;
}

/** A share is 32 bytes of values and one of place. */
const SHARE_BYTES = 33;

export function encodeEscrow({ draw, attempt, freeze, threshold, shares }: Escrow): Uint8Array {
  return encodeRows([
    ['sunlot-draw-escrow/v1'],
    ['draw', draw],
    ['attempt', attempt],
    ['freeze', freeze],
    ['threshold', threshold],
    ...shares.map((it) => ['share', it.holder, it.division, it.publicKey, it.digest, it.enc, it.ciphertext]),
  ]);
}

/** Reads `escrow.txt`; any other spelling of the same is refused. */
export function readEscrow(bytes: Uint8Array): Reading<Escrow> {
  return readRows(bytes, (rows) => {
    rows.row('sunlot-draw-escrow/v1').done();
    const draw = rows.row('draw').token();
    rows.done();
    const attempt = rows.row('attempt').count(1_000_000);
    rows.done();
    const freeze = rows.row('freeze').hex(32);
    rows.done();
    const threshold = rows.row('threshold').count(255);
    rows.done();
    const shares: SealedShare[] = [];
    while (rows.follows('share')) {
      const holder = rows.row('share').token();
      if (shares.length > 0 && shares.at(-1)!.holder >= holder) rows.refuse('holders out of order');
      const division = rows.token();
      const [publicKey, digest, enc, ciphertext] = [32, 32, 32, SHARE_BYTES + 16].map((length) => rows.hex(length));
      rows.done();
      shares.push({
        holder,
        division,
        publicKey: publicKey!,
        digest: digest!,
        enc: enc!,
        ciphertext: ciphertext!,
      });
    }
    if (threshold < 2 || shares.length < threshold) rows.refuse('fewer holders than the threshold, or one alone');
    return { draw, attempt, freeze, threshold, shares };
  });
}

export function encodeShare({ draw, attempt, freeze, holder, share }: Share): Uint8Array {
  return encodeRows([
    ['sunlot-draw-share/v1'],
    ['draw', draw],
    ['attempt', attempt],
    ['freeze', freeze],
    ['holder', holder],
    ['share', share],
  ]);
}

export function readShare(bytes: Uint8Array): Reading<Share> {
  return readRows(bytes, (rows) => {
    rows.row('sunlot-draw-share/v1').done();
    const draw = rows.row('draw').token();
    rows.done();
    const attempt = rows.row('attempt').count(1_000_000);
    rows.done();
    const freeze = rows.row('freeze').hex(32);
    rows.done();
    const holder = rows.row('holder').token();
    rows.done();
    const share = rows.row('share').hex(SHARE_BYTES);
    rows.done();
    return { draw, attempt, freeze, holder, share };
  });
}

/** Whether a share can be sealed to this public key: 32 bytes, and no point that everybody knows the secret of. */
export async function isHoldable(publicKey: Uint8Array): Promise<boolean> {
  return (await x25519Shared(new Uint8Array(32).fill(1), publicKey)) !== undefined;
}

/** Seals one share to its holder. Undefined for a key nothing can be sealed to. */
export async function sealShare(
  share: Share,
  to: Pick<SealedShare, 'division' | 'publicKey'>,
  ephemeral: Uint8Array,
): Promise<SealedShare | undefined> {
  const sealed = await sealTo(fromHex(to.publicKey), aboutOf(share, share.holder), fromHex(share.share), ephemeral);
  if (sealed === undefined) return undefined;
  return {
    holder: share.holder,
    division: to.division,
    publicKey: to.publicKey,
    digest: digestOf(share),
    enc: toHex(sealed.enc),
    ciphertext: toHex(sealed.ciphertext),
  };
}

/** The share sealed to this secret's public key, or undefined when the escrow holds none for it. */
export async function openShare(escrow: Escrow, secret: Uint8Array): Promise<Share | undefined> {
  const { draw, attempt, freeze } = escrow;
  for (const { holder, digest, enc, ciphertext } of escrow.shares) {
    const sealed = { enc: fromHex(enc), ciphertext: fromHex(ciphertext) };
    const opened = await openSealed(secret, aboutOf(escrow, holder), sealed);
    if (opened?.length !== SHARE_BYTES) continue;
    const share = { draw, attempt, freeze, holder, share: toHex(opened) };
    if (digestOf(share) === digest) return share;
  }
  return undefined;
}

/** OTHER_DRAW: of another draw or freeze. NOT_A_HOLDER: of a body that holds none. WRONG_SHARE: not the one that was sealed. */
export type ShareProblem = 'OTHER_DRAW' | 'NOT_A_HOLDER' | 'WRONG_SHARE';

/** Why this share does not belong to this escrow; undefined when it does. */
export function shareProblem(escrow: Escrow, share: Share): ShareProblem | undefined {
  const { draw, attempt, freeze } = escrow;
  if (share.draw !== draw || share.attempt !== attempt || share.freeze !== freeze) return 'OTHER_DRAW';
  const sealed = escrow.shares.find(({ holder }) => holder === share.holder);
  if (sealed === undefined) return 'NOT_A_HOLDER';
  return sealed.digest === digestOf(share) ? undefined : 'WRONG_SHARE';
}

function digestOf(share: Share): string {
  return toHex(sha256(encodeShare(share)));
}

/** Binds what is sealed to its draw and holder: the same bytes sealed elsewhere do not open. */
function aboutOf({ draw, attempt, freeze }: EscrowedDraw, holder: string): SealedFor {
  const info = encodeRows([['sunlot-draw-escrow/v1'], ['draw', draw], ['attempt', attempt], ['freeze', freeze]]);
  return { info, aad: encodeRows([['holder', holder]]) };
}
