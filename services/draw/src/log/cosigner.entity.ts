import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * A body that cosigns the log's heads: the Justice Bureau, the market regulator, a newspaper. It needs no account, only a key
 * of its own; with another key it is registered anew.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'cosigner' })
@Unique({ properties: ['verifier'] })
export class Cosigner {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** What people call the body. */
  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  /** The name of its key, as its signatures carry it. */
  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  /** The line `name+id+key` its cosignatures are verified with. */
  @Property({ type: 'text' })
  @Field(() => String)
  verifier!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  addedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  addedByName!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  removedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  removedReason!: string | null;
}
