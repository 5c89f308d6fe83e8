import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FrequencyOperator, InspectionMethod, ItemCategory, ItemState, Level, ObjectKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

/**
 * One version of one item of the inspection item list. The code names the item through all its versions; what a version says
 * that was ever in force is never changed again, so a record of years ago still shows the list as it stood (R01). Who keeps it may
 * change as long as it stands.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'inspection_item' })
@Unique({ properties: ['code', 'version'] })
export class InspectionItem {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  version!: number;

  @Index()
  @Property({ type: 'text' })
  @Field(() => ItemState)
  state!: ItemState;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  subItem!: string | null;

  @Property({ type: 'text' })
  @Field(() => ItemCategory)
  category!: ItemCategory;

  /** Law, version and article, e.g. 汽车销售管理办法(商务部令2017年第1号)第二十九条. */
  @Property({ type: 'text' })
  @Field(() => String)
  basis!: string;

  /** Since when the basis no longer holds; a task for such an item is refused. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  basisLapsedOn!: string | null;

  @Property({ type: 'text' })
  @Field(() => ObjectKind)
  objectKind!: ObjectKind;

  @Property({ type: 'array' })
  @Field(() => [InspectionMethod])
  methods!: InspectionMethod[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  content!: string | null;

  /** What the object must have ready; told to it once, in the notice. */
  @Property({ type: 'array' })
  @Field(() => [String])
  papers!: string[];

  @Property({ type: 'double' })
  @Field(() => Float)
  ratioMin!: number;

  @Property({ type: 'double' })
  @Field(() => Float)
  ratioMax!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => FrequencyOperator, { nullable: true })
  frequencyOperator!: FrequencyOperator | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true })
  frequencyCount!: number | null;

  /** The speciality it asks for: a plan has a seat for it (planning), and the draw fills that seat with somebody who has it; null when everybody may. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  inspectorTag!: string | null;

  @Index()
  @Property({ type: 'uuid' })
  divisionId!: string;

  /** The division as it was called when this version was written or came into its hands. */
  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'text' })
  @Field(() => Level)
  level!: Level;

  /** 二(二): the entry of the “internet + regulation” checklist this item corresponds to; null until it is linked. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  linkCode!: string | null;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inForceFrom!: string;

  /** The last day in force; null while no end is known. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  inForceTo!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  filedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  acknowledgedAt!: Date | null;
}
