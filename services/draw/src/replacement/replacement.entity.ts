import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ReplacementState, SkipReason } from '@sunlot/glossary';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** An object that was drawn and is left out, by its place in draw order from 1; its name stays with the result. */
export interface SkippedObject {
  readonly order: number;
  readonly objectId: string;
  readonly code: string;
}

/**
 * Drawn objects found ineligible: proposed by the division that inspects, decided by the Policy & Regulations Division,
 * and made good by a draw of their own in their strata. Never a reason to draw the others again (R27).
 */
@ObjectType()
@Entity({ tableName: 'replacement' })
export class Replacement {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  drawId!: string;

  @Property({ type: 'text' })
  @Field(() => ReplacementState)
  state!: ReplacementState;

  @Property({ type: 'json' })
  objects!: SkippedObject[];

  @Property({ type: 'text' })
  @Field(() => SkipReason)
  reason!: SkipReason;

  @Property({ type: 'text' })
  @Field(() => String)
  explanation!: string;

  @Property({ type: 'uuid' })
  proposedBy!: string;

  @Property({ type: 'uuid' })
  proposedByDivision!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  proposedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  proposedAt!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  /** Why it was refused; null otherwise. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  refusal!: string | null;

  /** The draw that draws the replacements; null until it is decided. */
  @Property({ type: 'uuid', nullable: true })
  byDrawId!: string | null;

  /** The places of the skipped objects in draw order, from 1. */
  @Field(() => [Int])
  get orders(): number[] {
    return this.objects.map(({ order }) => order);
  }
}
