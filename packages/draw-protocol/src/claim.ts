import type { Transcript } from './seed.ts';
import type { Claim } from './verdict.ts';

/** Who would have had to act together to steer this draw: true to the witnesses who came and to the entropy used. */
export function claimOf({ witnesses, entropy }: Pick<Transcript, 'witnesses' | 'entropy'>): Claim {
  const present = witnesses.filter(({ nonce }) => nonce !== null).map(({ id }) => id);
  const withheld = witnesses
    .filter(({ commitment, nonce }) => commitment !== null && nonce === null)
    .map(({ id }) => id);
  const last = lastEntropy[entropy.kind];
  const claim = {
    zh: `操作人若要操纵本次抽取,须与全部到场见证人(${present.join('、')})串通${last.zh}。`,
    en: `To steer this draw the operator needs every witness (${present.join(', ')})${last.en}.`,
  };
  // A promise that is not opened is a choice: with the operator, who knows the server secret, it is one between two results.
  if (withheld.length === 0 || entropy.kind !== 'none') return claim;
  return {
    zh: `${claim.zh}见证人 ${withheld.join('、')} 作出承诺后未揭示:若与操作人串通,可在不同结果之间作出选择。`,
    en: `${claim.en} ${withheld.join(', ')} promised and did not reveal: together with the operator that was a choice between results.`,
  };
}

const lastEntropy = {
  none: { zh: '', en: '' },
  dice: { zh: ',并控制公开掷出的骰子', en: ' and the dice thrown in public' },
  drand: { zh: ',并控制达到门限的信标节点', en: ' and a threshold of the beacon' },
} as const;
