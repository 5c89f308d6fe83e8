import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectionMethod, ItemCategory, ObjectKind } from '@sunlot/glossary';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/**
 * One version of an item as registries told it. Planning keeps every version it heard, so that a task still shows the
 * item its plan was approved for after the list has moved on (R02).
 */
@ObjectType()
@Entity({ tableName: 'listed_item' })
@Unique({ properties: ['code', 'version'] })
export class ListedItem {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'uuid' })
  itemId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  version!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text' })
  @Field(() => ItemCategory)
  category!: ItemCategory;

  @Property({ type: 'text' })
  @Field(() => String)
  basis!: string;

  @Property({ type: 'text' })
  @Field(() => ObjectKind)
  objectKind!: ObjectKind;

  @Property({ type: 'double' })
  @Field(() => Float)
  ratioMin!: number;

  @Property({ type: 'double' })
  @Field(() => Float)
  ratioMax!: number;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  inspectorTag!: string | null;

  @Property({ type: 'array' })
  @Field(() => [String])
  papers!: string[];

  @Property({ type: 'array' })
  @Field(() => [InspectionMethod])
  methods!: InspectionMethod[];

  @Property({ type: 'date' })
  inForceFrom!: string;

  @Property({ type: 'date', nullable: true })
  inForceTo!: string | null;

  /** How many objects the item applied to when they were last counted. */
  @Property({ type: 'int' })
  @Field(() => Int)
  poolSize!: number;

  @Property({ type: 'timestamptz' })
  poolCountedAt!: Date;
}
