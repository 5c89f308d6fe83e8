import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EntropyRule, EntropyValue } from '@sunlot/draw-protocol';
import { DrawState, type VoidReason } from '@sunlot/glossary';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CutPool, DrawTask } from './draw.snapshots.ts';

/** One stratum of the frozen pool: how many candidates, how many are drawn, and by which share (R24). */
@ObjectType()
export class ClassQuota {
  /** A credit class, or ALL where credit differentiation is off. Never beside the name of an enterprise. */
  @Field(() => String) stratum!: string;
  @Field(() => Int) size!: number;
  @Field(() => Int) quota!: number;
  /** The rate in parts of one, as the policy set it before the freeze. */
  @Field(() => Float) rate!: number;
  /** quota / size: every candidate's exact chance in its stratum. */
  @Field(() => Float) chance!: number;
}

/** What a replacement draw makes whole: the draw, its result, and per stratum how many were skipped and how many are left. */
export interface Replacing {
  readonly draw: string;
  readonly attempt: number;
  readonly result: string;
  readonly strata: readonly { readonly name: string; readonly count: number; readonly size: number }[];
}

/**
 * One attempt to draw one task: from the queue over freeze, witnesses and job to the open record. Attempts are numbered
 * without gaps; a new one exists only after the old one was voided on record.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'draw' })
export class Draw {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  attempt!: number;

  @Index()
  @Property({ type: 'uuid' })
  taskId!: string;

  /** The draw whose skipped objects this one replaces; null in a draw of its own. */
  @Property({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Property({ type: 'json', nullable: true })
  replacing!: Replacing | null;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Index()
  @Property({ type: 'text' })
  @Field(() => DrawState)
  state!: DrawState;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  scheduledAt!: Date;

  /** The place in its session's order; the office moves draws within a day. */
  @Property({ type: 'int' })
  @Field(() => Int)
  queuePosition!: number;

  /** The task as planning approved it. */
  @Property({ type: 'json' })
  task!: DrawTask;

  /** Who may see the draw before it is open: the initiator's division and the departments that take part. */
  @Property({ type: 'uuid' })
  initiatorDivisionId!: string;

  @Property({ type: 'array' })
  @Field(() => [ID])
  departmentIds!: string[];

  /** The bodies invited to witness. */
  @Property({ type: 'array' })
  invitedIds!: string[];

  @Property({ type: 'json', nullable: true })
  pool!: CutPool | null;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  poolId!: string | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  poolSize!: number | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  exclusionCount!: number | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  sampleSize!: number | null;

  /** practice.md §1: pools of one to four have no whole number within the bounds; at least one is drawn. */
  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true })
  smallPool!: boolean | null;

  @Property({ type: 'json', nullable: true })
  @Field(() => [ClassQuota], { nullable: true })
  classQuotas!: ClassQuota[] | null;

  @Property({ type: 'boolean', default: true })
  @Field(() => Boolean)
  creditDifferentiation!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  creditOffReason!: string | null;

  @Property({ type: 'uuid', nullable: true })
  creditPolicyId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  operatorId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  operatorName!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  operatorOrganizationName!: string | null;

  @Property({ type: 'uuid', nullable: true })
  operatorDivisionId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  frozenAt!: Date | null;

  /** Hash of `freeze.txt`: published before any randomness exists. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  freezeDigest!: string | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  requiredWitnesses!: number | null;

  /** Until when the witnesses reveal: whoever has not by then is absent. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  deadline!: Date | null;

  /** By when the result is in the log. After the reveals, so that a draw with an absent witness is not late by rule. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  drawBy!: Date | null;

  /** What is thrown or signed after the reveals, as the rules name it. */
  @Property({ type: 'json', nullable: true })
  entropy!: EntropyRule | null;

  /** The throws or the signature: once they are in the transcript nothing changes them. */
  @Property({ type: 'json', nullable: true })
  entropyValue!: EntropyValue | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  openAt!: Date | null;

  /** How many shares give the server secret; null for a draw frozen without escrow. */
  @Property({ type: 'int', nullable: true })
  escrowThreshold!: number | null;

  /** The bodies that hold shares. */
  @Property({ type: 'array', default: [] })
  escrowHolderIds: string[] = [];

  /** When the secret was rebuilt from its shares; null for a draw that needed none. */
  @Property({ type: 'timestamptz', nullable: true })
  escrowOpenedAt!: Date | null;

  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  progress!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  progressNote!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  seed!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  resultDigest!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  drawnAt!: Date | null;

  /** JSON lines in the vault, one visit each; sealed until the notice. */
  @Property({ type: 'text', nullable: true })
  assignmentsFile!: string | null;

  @Property({ type: 'text', nullable: true })
  publicRecordFile!: string | null;

  @Property({ type: 'text', nullable: true })
  fullRecordFile!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  voidReason!: VoidReason | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  voidExplanation!: string | null;

  /** The two signatures under a void: the Policy & Regulations Division and a witness from outside. */
  @Property({ type: 'uuid', nullable: true })
  voidProposedBy!: string | null;

  @Property({ type: 'uuid', nullable: true })
  voidProposedByDivision!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  voidProposedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  voidedAt!: Date | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  createdAt!: Date;
}
