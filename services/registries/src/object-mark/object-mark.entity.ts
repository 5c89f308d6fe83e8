import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectMarkKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** What is noted on an object for a time and decides whether it comes into a pool, with the words of the approval. */
@ObjectType()
@Entity({ tableName: 'object_mark' })
export class ObjectMark {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text' })
  @Field(() => ObjectMarkKind)
  kind!: ObjectMarkKind;

  /** For REPEAT_PERMITTED: the one item it is about; null for all. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  itemCode!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  reason!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  markedBy!: string;
}
