import { type EntropyRule, findChain, quicknet, roundAfter, roundAt } from '@sunlot/draw-protocol';
import { EntropyKind } from '@sunlot/glossary';
import { Refusal } from '@sunlot/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { DRAWS_WITHIN_MS } from './awaited.ts';

/** The last entropy of a draw as it was named at the freeze, after which nobody can choose any more. */
@ObjectType()
export class Entropy {
  @Field(() => EntropyKind) kind!: EntropyKind;
  /** How many throws are needed; null without dice. */
  @Field(() => Int, { nullable: true }) throws!: number | null;
  /** Of a beacon: its chain, the round, when it is signed, and where the answer can be read on any device. */
  @Field(() => String, { nullable: true }) chain!: string | null;
  @Field(() => Int, { nullable: true }) round!: number | null;
  @Field(() => Date, { nullable: true }) roundAt!: Date | null;
  @Field(() => String, { nullable: true }) readAt!: string | null;
}

interface Times {
  readonly deadline: Date;
  readonly drawBy: Date;
}

/** The entropy asked for, as the rules say it. Refuses what the witnesses or the times of this draw cannot carry. */
export function entropyRule(
  asked: { kind: EntropyKind; chain?: string | null; round?: number | null },
  times: Times,
  requiredWitnesses: number,
): EntropyRule {
  switch (asked.kind) {
    case 'NONE':
      return { kind: 'none' };
    case 'DICE_D10':
    case 'DICE_D6':
      if (requiredWitnesses < 2) throw new Refusal('DICE_NEED_TWO_WITNESSES', { required: requiredWitnesses });
      return { kind: 'dice', sides: asked.kind === 'DICE_D6' ? 6 : 10 };
    case 'DRAND':
      return beaconRule(asked.chain ?? quicknet.hash, asked.round ?? undefined, times);
  }
}

// The round lies after the last reveal, or the last to reveal would know the result (rationale, “Whom you still have to trust”).
function beaconRule(hash: string, round: number | undefined, { deadline, drawBy }: Times): EntropyRule {
  const chain = findChain(hash);
  if (!chain) throw new Refusal('BEACON_UNKNOWN', { chain: hash });
  const named = round ?? roundAfter(chain, deadline);
  const at = roundAt(chain, named);
  if (at <= deadline) throw new Refusal('BEACON_TOO_EARLY', { round: named, at, deadline });
  if (at.getTime() > drawBy.getTime() - DRAWS_WITHIN_MS)
    throw new Refusal('BEACON_TOO_LATE', { round: named, at, drawBy });
  return { kind: 'drand', chain: hash, round: named };
}
