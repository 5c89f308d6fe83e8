import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { PlatformDeliveryState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Where the record of one visit stands with the “互联网+监管” enforcement entry platform (二(一)): what it lacks, when it went, what came back. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'platform_delivery' })
@Index({ properties: ['state', 'endedOn'] })
export class PlatformDelivery {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  inspectionId!: string;

  /** The number of the record form, by which the platform answers. */
  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  recordNumber!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  endedOn!: string;

  @Property({ type: 'text' })
  @Field(() => PlatformDeliveryState)
  state!: PlatformDeliveryState;

  /** The fields of the format that are empty; none when the record is complete. */
  @Property({ type: 'array' })
  @Field(() => [String])
  missing!: string[];

  @Index()
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  exportId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  handedOverAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;

  /** Why the platform rejected it. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  answer!: string | null;
}
