import { diceThrows, type EntropyRule, type EntropyValue, findChain, roundAt } from '@sunlot/draw-protocol';
import type { EntropyKind } from '@sunlot/glossary';
import { Entropy } from './entropy-rule.ts';

/** The entropy named at the freeze, in the words of the glossary; null before it. */
export function entropyOf(rule: EntropyRule | null): Entropy | null {
  if (!rule) return null;
  const chain = rule.kind === 'drand' ? findChain(rule.chain) : undefined;
  return Object.assign(new Entropy(), {
    kind: kindOf(rule),
    throws: rule.kind === 'dice' ? diceThrows[rule.sides] : null,
    chain: rule.kind === 'drand' ? rule.chain : null,
    round: rule.kind === 'drand' ? rule.round : null,
    roundAt: rule.kind === 'drand' && chain ? roundAt(chain, rule.round) : null,
    readAt: rule.kind === 'drand' ? `https://api.drand.sh/${rule.chain}/public/${rule.round}` : null,
  });
}

/** The throws, or the signature; null before they are there, and in a draw without. */
export function valueOf(value: EntropyValue | null): string | null {
  if (!value || value.kind === 'none') return null;
  return value.kind === 'dice' ? value.throws : value.signature;
}

function kindOf(rule: EntropyRule): EntropyKind {
  switch (rule.kind) {
    case 'none':
      return 'NONE';
    case 'dice':
      return rule.sides === 6 ? 'DICE_D6' : 'DICE_D10';
    case 'drand':
      return 'DRAND';
  }
}
