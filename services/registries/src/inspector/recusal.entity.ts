import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RecusalKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** 回避: an inspector who is never sent to this object, why, and until when. */
@ObjectType()
@Entity({ tableName: 'recusal' })
export class Recusal {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  inspectorId!: string;

  @Index()
  @Property({ type: 'uuid' })
  objectId!: string;

  /** As the object was called when the recusal was declared. */
  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text' })
  @Field(() => RecusalKind)
  kind!: RecusalKind;

  /** The statement; it leaves the house only through the mask of the resolver. */
  @Property({ type: 'text' })
  evidence!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  validFrom!: string;

  /** The last day it holds; null while no end is known. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  declaredBy!: string;
}
