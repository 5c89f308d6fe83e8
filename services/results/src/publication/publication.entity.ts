import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ResultCode } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class PublishedRow {
  @Field(() => Int) sequence!: number;
  @Field(() => String) itemName!: string;
  @Field(() => ResultCode) result!: ResultCode;
}

/**
 * 公示: one visit's result as the public reads it. Written once; the table refuses any change. It names the enterprise
 * and its code and no person, and never says how the enterprise was rated.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'publication' })
@Index({ properties: ['districtCode', 'publishedAt'] })
@Index({
  name: 'publication_object_name_trigram',
  expression: 'create index publication_object_name_trigram on publication using gin (object_name gin_trgm_ops)',
})
@Index({
  name: 'publication_object_code_trigram',
  expression: 'create index publication_object_code_trigram on publication using gin (object_code gin_trgm_ops)',
})
export class Publication {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Unique()
  @Property({ type: 'uuid' })
  inspectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  taskId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskTitle!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  planNumber!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  districtCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  authority!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  completedOn!: string;

  @Property({ type: 'json' })
  @Field(() => [PublishedRow])
  rows!: PublishedRow[];

  @Index()
  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  publishedAt!: Date;

  /** The seventh working day after the whole inspection; null when it was published before the last visit ended. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  /** The national rule's outer limit, twenty working days; shown, enforced by the seven before it. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  outerLimitOn!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  late!: boolean;

  @Property({ type: 'text' })
  publishedById!: string;

  @Property({ type: 'text' })
  publishedByName!: string;
}
