import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { WitnessState } from '@sunlot/glossary';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * A body invited to witness a draw, and the person who came. It promises a number of its own before anyone opens theirs;
 * without what it opens there is no seed (R26).
 */
@ObjectType()
@Entity({ tableName: 'witness' })
@Unique({ properties: ['drawId', 'organizationId'] })
export class Witness {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  drawId!: string;

  @Property({ type: 'uuid' })
  @Field(() => ID)
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  /** What rules and record call the body; a witness's device puts it into the promise. */
  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  /** As the rules say it: POLICY_DIVISION, or the id of the division that answers for the body. */
  @Property({ type: 'text' })
  division!: string;

  @Property({ type: 'text' })
  @Field(() => WitnessState)
  state!: WitnessState;

  @Property({ type: 'uuid', nullable: true })
  accountId!: string | null;

  /** Who came for the body; null until somebody did. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  commitment!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  committedAt!: Date | null;

  /** Leaves the room only in the transcript of the finished draw. */
  @Property({ type: 'text', nullable: true })
  nonce!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  revealedAt!: Date | null;
}
