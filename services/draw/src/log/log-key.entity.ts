import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

/** A key the log is or was signed with. A later one stands beside it, never in its place. */
@ObjectType()
@Entity({ tableName: 'log_key' })
export class LogKey {
  /** From 1, without gaps. */
  @PrimaryKey({ type: 'int', autoincrement: false })
  @Field(() => Int)
  number!: number;

  @Property({ type: 'text' })
  name!: string;

  /** The 32-byte Ed25519 secret in hex; gone once another key signs. */
  @Property({ type: 'text', nullable: true })
  secret!: string | null;

  /** What others verify with; null in a key of the first version until it is asked for. */
  @Property({ type: 'text', nullable: true })
  verifier!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  madeAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  retiredAt!: Date | null;

  /** The last head this key signed, as a note; null while it is in use. */
  @Property({ type: 'text', nullable: true })
  lastHead!: string | null;

  /** The note, signed by the key before and by this one, that handed over to it; null for the first key. */
  @Property({ type: 'text', nullable: true })
  changeNote!: string | null;

  /** Why the key before was replaced; null for the first. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reason!: string | null;
}
