import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FilingKind, FilingState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** 二(二), 二(四): what goes to the Justice Bureau each quarter, the item list or the inspector registry. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'filing' })
@Unique({ properties: ['kind', 'year', 'quarter'] })
export class Filing {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => FilingKind)
  kind!: FilingKind;

  @Property({ type: 'int' })
  @Field(() => Int)
  year!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  quarter!: number;

  @Property({ type: 'text' })
  @Field(() => FilingState)
  state!: FilingState;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  dueOn!: string;

  /** How many entries the filed list has; null until it was filed. */
  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  entryCount!: number | null;

  /** The list as it was filed, in the vault: one entry a line. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  listDigest!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  filedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  acknowledgedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  publishedAt!: Date | null;
}
