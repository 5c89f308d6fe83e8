import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CreditClass, ExclusionReason } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * The candidates of one task as of one moment. The lists themselves lie in the vault under their digests and are never
 * changed; a correction voids the draw and cuts anew (R27).
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'pool' })
export class Pool {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  taskId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  /** The division that initiated the task. */
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  cutAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  cutByName!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  objectCount!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  exclusionCount!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  inspectorCount!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  recusalCount!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  objectsDigest!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  exclusionsDigest!: string;

  @Property({ type: 'text' })
  inspectorsDigest!: string;

  @Property({ type: 'text' })
  recusalsDigest!: string;

  /** Objects per district code, counted from the file itself. */
  @Property({ type: 'json' })
  districtCounts!: Record<string, number>;

  @Property({ type: 'json' })
  classCounts!: Record<string, number>;

  /** The day the credit classes are of; null when none were ever imported. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  creditAsOf!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  voidedAt!: Date | null;
}

@ObjectType()
export class DistrictCount {
  @Field(() => String)
  districtCode!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class ClassCount {
  @Field(() => CreditClass)
  creditClass!: CreditClass;

  @Field(() => Int)
  count!: number;
}

/** R29: an object left out of a pool, and why. */
@ObjectType()
export class PoolExclusion {
  @Field(() => ID)
  objectId!: string;

  /** As the object is called today; null when its entry is gone. */
  @Field(() => String, { nullable: true })
  objectName!: string | null;

  @Field(() => ExclusionReason)
  reasonCode!: ExclusionReason;

  /** The evidence: an item and a day, a status, the words of an approval. */
  @Field(() => String)
  explanation!: string;
}
