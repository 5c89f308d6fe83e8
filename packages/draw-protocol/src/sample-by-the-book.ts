import { toHex } from './canonical-text.ts';
import type { Candidates } from './candidates.ts';
import type { Suite } from './keystream.ts';

/**
 * The definition of the selection, word for word and slow: every ticket, every owner's smallest, sort, take. `select` must
 * agree with it always; sample.test.ts says so.
 */
export async function selectByTheBook(
  suite: Suite,
  key: Uint8Array,
  candidates: Candidates,
  quotas: readonly number[],
): Promise<{ candidate: number; key: string }[]> {
  const tickets = await suite.keystream(key, 0, candidates.firstTickets[candidates.count]!);
  return urn(tickets, candidates, quotas);
}

/** The same over tickets already made, 16 bytes each: the exactness tests put every permutation here. */
export function urn(
  tickets: Uint8Array,
  { firstTickets, strata }: Pick<Candidates, 'firstTickets' | 'strata'>,
  quotas: readonly number[],
): { candidate: number; key: string }[] {
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  const drawn = strata.flatMap(({ from, to }, s) => {
    const owners = Array.from({ length: to - from }, (_, i) => ({
      candidate: from + i,
      key: smallestTicket(from + i),
    }));
    return owners.sort(byKey).slice(0, quotas[s]);
  });
  return drawn.sort(byKey);

  function smallestTicket(candidate: number): string {
    const own: string[] = [];
    for (let ticket = firstTickets[candidate]!; ticket < firstTickets[candidate + 1]!; ticket++) {
      own.push(toHex(tickets.subarray(ticket * 16, ticket * 16 + 16)));
    }
    return own.sort()[0]!;
  }
}
