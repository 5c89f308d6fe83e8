import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * An opening handed to one enterprise on its request: to whom, by whom, and until when its code works. What it opens lies here
 * sealed under the code, and the code is kept nowhere: neither this table nor a request on the wire tells a credit class.
 */
@ObjectType()
@Entity({ tableName: 'issued_opening' })
@Index({ properties: ['drawId'] })
export class IssuedOpening {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  drawId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectCode!: string;

  /** Who came for the enterprise, and how they showed it. */
  @Property({ type: 'text' })
  @Field(() => String)
  recipient!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  issuedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  issuedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  expiresAt!: Date;

  /** When the code was first used. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  collectedAt!: Date | null;

  /** When a later one for the same enterprise took its place. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  replacedAt!: Date | null;

  @Unique()
  @Property({ type: 'text' })
  locator!: string;

  /** In base64. */
  @Property({ type: 'text' })
  sealed!: string;
}
