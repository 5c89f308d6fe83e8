import { claimOf, readTranscript } from '@sunlot/draw-protocol';
import { DrawState, SkipReason, VoidReason, WitnessState } from '@sunlot/glossary';
import { connectionOf, type Context } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { entropyOf, valueOf } from '../entropy/entropy-of.ts';
import { Entropy } from '../entropy/entropy-rule.ts';
import { escrowSharesOf } from '../escrow/escrow-shares-of.ts';
import { replacementsOf } from '../replacement/replacements-of.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import { ClassQuota, Draw } from '../session/draw.entity.ts';
import { witnessesOf } from '../witness/witnesses-of.ts';

@ObjectType()
export class PublicWitness {
  @Field(() => String) code!: string;
  @Field(() => String) organizationName!: string;
  @Field(() => WitnessState) state!: WitnessState;
}

/** Another draw, by its public page and its number. */
@ObjectType()
export class PublicDrawName {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
}

/** Objects that were drawn and left out: how many and why, never which. */
@ObjectType()
export class PublicReplacement {
  @Field(() => Int) skipped!: number;
  @Field(() => SkipReason) reason!: SkipReason;
  @Field(() => Date) at!: Date;
  @Field(() => PublicDrawName) by!: PublicDrawName;
}

/** Who could have finished the draw without the operator, and whether they had to: as the log says it. */
@ObjectType()
export class PublicEscrow {
  @Field(() => Int) threshold!: number;
  @Field(() => [String]) holderNames!: string[];
  /** When the secret was rebuilt from shares; null for a draw that needed none. */
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  /** Whose shares gave it; empty before. */
  @Field(() => [String]) openedByNames!: string[];
}

/** What everybody may know of a draw from its freeze on: commitments first, the record from its opening, never a name. */
@ObjectType()
export class PublicDraw {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) title!: string;
  @Field(() => String) taskNumber!: string;
  @Field(() => Int) attempt!: number;
  @Field(() => DrawState) state!: DrawState;
  @Field(() => String, { nullable: true }) operatorOrganizationName!: string | null;
  @Field(() => Int, { nullable: true }) poolSize!: number | null;
  @Field(() => Int, { nullable: true }) exclusionCount!: number | null;
  @Field(() => Int, { nullable: true }) sampleSize!: number | null;
  @Field(() => [ClassQuota]) quotas!: ClassQuota[];
  @Field(() => Boolean) creditDifferentiation!: boolean;
  @Field(() => String, { nullable: true }) creditOffReason!: string | null;
  @Field(() => Date, { nullable: true }) frozenAt!: Date | null;
  @Field(() => Date, { nullable: true }) deadline!: Date | null;
  /** By when the result is in the log; past it without one, a draw is shown red. */
  @Field(() => Date, { nullable: true }) drawBy!: Date | null;
  @Field(() => Entropy, { nullable: true }) entropy!: Entropy | null;
  /** The throws or the signature; null before. */
  @Field(() => String, { nullable: true }) entropyValue!: string | null;
  @Field(() => Date, { nullable: true }) drawnAt!: Date | null;
  @Field(() => Date, { nullable: true }) openAt!: Date | null;
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  @Field(() => String, { nullable: true }) freezeDigest!: string | null;
  @Field(() => String, { nullable: true }) resultDigest!: string | null;
  @Field(() => [PublicWitness]) witnesses!: PublicWitness[];
  /** Null for a draw whose secret was not handed out. */
  @Field(() => PublicEscrow, { nullable: true }) escrow!: PublicEscrow | null;
  @Field(() => VoidReason, { nullable: true }) voidReason!: VoidReason | null;
  @Field(() => Date, { nullable: true }) voidedAt!: Date | null;
  /** The draw whose skipped objects this one replaces; null in a draw of its own. */
  @Field(() => PublicDrawName, { nullable: true }) replaces!: PublicDrawName | null;
  /** What was skipped in this draw and is replaced by a draw of its own; empty in most. */
  @Field(() => [PublicReplacement]) replacements!: PublicReplacement[];
  /** How many attempts of this task were voided: public, so that drawing again until it suits cannot hide. */
  @Field(() => Int) voids!: number;
  @Field(() => String, { nullable: true }) recordUrl!: string | null;
  /** Who would have had to act together to steer this draw; null before it is open. */
  @Field(() => String, { nullable: true }) claim!: string | null;
}

export const PublicDrawConnection = connectionOf(PublicDraw);

export async function publicDrawOf(ctx: Context, draw: Draw): Promise<PublicDraw> {
  const witnesses = await witnessesOf(ctx, draw);
  const [{ voids } = { voids: 0 }] = (await ctx.sql(
    `select count(*)::int as voids from draw
     where task_id = $1 and replaces_id is not distinct from $2 and state = 'VOIDED'`,
    [draw.taskId, draw.replacesId],
  )) as { voids: number }[];
  return Object.assign(new PublicDraw(), {
    ...pick(draw),
    quotas: draw.classQuotas ?? [],
    entropy: entropyOf(draw.entropy),
    entropyValue: valueOf(draw.entropyValue),
    witnesses: witnesses.map(({ code, organizationName, state }) => ({ code, organizationName, state })),
    voids,
    escrow: await publicEscrow(ctx, draw),
    replaces: draw.replacesId ? nameOf(await ctx.em.findOneOrFail(Draw, { id: draw.replacesId })) : null,
    replacements: await publicReplacements(ctx, draw),
    recordUrl: draw.openedAt ? `/public/draws/${draw.id}/record.zip` : null,
    claim: draw.openedAt ? await claimIn(ctx, draw) : null,
  });
}

async function publicEscrow(ctx: Context, draw: Draw): Promise<PublicEscrow | null> {
  if (draw.escrowThreshold === null) return null;
  const shares = await escrowSharesOf(ctx, draw);
  const names = (of: typeof shares) => of.map(({ organizationName }) => organizationName);
  return {
    threshold: draw.escrowThreshold,
    holderNames: names(shares),
    openedAt: draw.escrowOpenedAt,
    openedByNames: draw.escrowOpenedAt ? names(shares.filter(({ handedInAt }) => handedInAt !== null)) : [],
  };
}

async function publicReplacements(ctx: Context, draw: Draw): Promise<PublicReplacement[]> {
  const confirmed = (await replacementsOf(ctx, draw)).filter(({ byDrawId }) => byDrawId !== null);
  const draws = await ctx.em.find(Draw, { id: { $in: confirmed.map(({ byDrawId }) => byDrawId!) } });
  return confirmed.map(({ objects, reason, decidedAt, byDrawId }) => ({
    skipped: objects.length,
    reason,
    at: decidedAt!,
    by: nameOf(draws.find(({ id }) => id === byDrawId)!),
  }));
}

function nameOf({ id, number }: Draw): PublicDrawName {
  return { id, number };
}

function pick(draw: Draw): Partial<PublicDraw> {
  const {
    id,
    number,
    title,
    taskNumber,
    attempt,
    state,
    operatorOrganizationName,
    poolSize,
    exclusionCount,
    sampleSize,
  } = draw;
  const { creditDifferentiation, creditOffReason, frozenAt, deadline, drawBy, drawnAt, openAt, openedAt } = draw;
  const { freezeDigest, resultDigest, voidReason, voidedAt } = draw;
  return {
    id,
    number,
    title,
    taskNumber,
    attempt,
    state,
    operatorOrganizationName,
    poolSize,
    exclusionCount,
    sampleSize,
    creditDifferentiation,
    creditOffReason,
    frozenAt,
    deadline,
    drawBy,
    drawnAt,
    openAt,
    openedAt,
    freezeDigest,
    resultDigest,
    voidReason,
    voidedAt,
  };
}

async function claimIn(ctx: Context, draw: Draw): Promise<string | null> {
  const file = await ctx.em.findOne(FrozenFile, { drawId: draw.id, name: 'transcript.txt' });
  if (!file) return null;
  const transcript = readTranscript(await ctx.vault.read(file.digest));
  return transcript.ok ? claimOf(transcript.value)[ctx.language] : null;
}
