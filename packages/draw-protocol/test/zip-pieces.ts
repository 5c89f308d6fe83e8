/** One entry of an archive: its header with name and data, and its header in the directory. */
export interface Piece {
  readonly local: Uint8Array;
  readonly central: Uint8Array;
  with(change: PieceChange): Piece;
}

export interface PieceChange {
  /** The first byte of the name, in both headers. */
  readonly nameByte?: number;
  readonly comment?: string;
  /** Checksum and lengths follow the data: with their signature, without, changed, or not at all. */
  readonly descriptor?: 'signed' | 'bare' | 'wrong' | 'none';
}

/** The entries of an archive whose entries lie in the order of its directory. */
export function piecesOf(archive: Uint8Array): Piece[] {
  const view = viewOf(archive);
  const start = view.getUint32(archive.length - 6, true);
  const count = view.getUint16(archive.length - 12, true);
  const headers: Uint8Array[] = [];
  for (let i = 0, at = start; i < count; i++) {
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    headers.push(archive.slice(at, next));
    at = next;
  }
  const begins = headers.map((header) => viewOf(header).getUint32(42, true));
  return headers.map((central, i) => piece(archive.slice(begins[i], begins[i + 1] ?? start), central));
}

/** The archive of these entries: with a byte too many before one of them or the directory, or with a directory that runs backwards. */
export function zipOf(pieces: readonly Piece[], how: { before?: number; backwards?: boolean } = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const directory = pieces.map(({ local, central }, i) => {
    if (how.before === i) chunks.push(new Uint8Array(1));
    const header = central.slice();
    viewOf(header).setUint32(42, length(), true);
    chunks.push(local);
    return header;
  });
  if (how.before === pieces.length) chunks.push(new Uint8Array(1));
  const start = length();
  chunks.push(...(how.backwards ? directory.toReversed() : directory));
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, pieces.length, true);
  view.setUint16(10, pieces.length, true);
  view.setUint32(12, length() - start, true);
  view.setUint32(16, start, true);
  return Uint8Array.from(Buffer.concat([...chunks, end]));
}

function piece(local: Uint8Array, central: Uint8Array): Piece {
  return { local, central, with: (change) => changed(local, central, change) };
}

function changed(local: Uint8Array, central: Uint8Array, { nameByte, comment, descriptor }: PieceChange): Piece {
  let [ours, theirs] = [local.slice(), central.slice()];
  if (nameByte !== undefined) {
    ours[30] = nameByte;
    theirs[46] = nameByte;
  }
  if (comment !== undefined) {
    viewOf(theirs).setUint16(32, comment.length, true);
    theirs = Uint8Array.from(Buffer.concat([theirs, Buffer.from(comment)]));
  }
  if (descriptor !== undefined) {
    const facts = central.slice(16, 28);
    ours[6]! |= 8;
    theirs[8]! |= 8;
    ours.fill(0, 14, 26);
    if (descriptor === 'wrong') facts[0]! ^= 1;
    const signature = descriptor === 'bare' ? [] : [0x50, 0x4b, 7, 8];
    if (descriptor !== 'none') ours = Uint8Array.from([...ours, ...signature, ...facts]);
  }
  return piece(ours, theirs);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
