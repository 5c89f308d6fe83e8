import { enterpriseOpening } from '@sunlot/draw-protocol';
import { Vault } from '@sunlot/subgraph-kit/vault';

/** What the opening of one enterprise is made from, as plain data: it is worked out on a thread of its own. */
export interface OpeningOrder {
  readonly vault: string;
  /** The frozen files of the draw by name and vault digest. */
  readonly files: Readonly<Record<string, string>>;
  /** The enterprise's number in the pool. */
  readonly id: string;
}

/** `opening.txt` of one enterprise, or undefined when it is not in the pool. */
export async function openingFile({ vault, files, id }: OpeningOrder): Promise<Uint8Array | undefined> {
  const read = (name: string): Promise<Uint8Array> => new Vault(vault).read(files[name]!);
  const [freeze, candidates, openings] = await Promise.all(
    ['freeze.txt', 'candidates.tsv', 'candidate-openings.tsv'].map(read),
  );
  return enterpriseOpening(id, { freeze: freeze!, candidates: candidates!, openings: openings! });
}
