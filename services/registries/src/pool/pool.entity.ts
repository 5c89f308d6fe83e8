import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CreditClass, ExclusionReason, PoolChangeReason, PoolSide } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Reckoning } from './reckoning.ts';

/** How a pool differs from the one before it. */
@ObjectType()
export class PoolDifference {
  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  left!: number;

  @Field(() => Int)
  kept!: number;

  /** Objects per reason of change. */
  reasons!: Record<string, number>;
}

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

  /** What the register has for the criteria; null for pools cut before that was kept. */
  @Property({ type: 'json', nullable: true })
  reckoning!: Reckoning | null;

  /** The last pool of the same task or items, which this one is compared with. */
  @Property({ type: 'uuid', nullable: true })
  previousPoolId!: string | null;

  /** Null until the comparison is done. */
  @Property({ type: 'json', nullable: true })
  @Field(() => PoolDifference, { nullable: true })
  difference!: PoolDifference | null;

  /** The list of those who came and left. */
  @Property({ type: 'text', nullable: true })
  changesDigest!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  voidedAt!: Date | null;
}

@ObjectType()
export class DistrictCount {
  @Field(() => String)
  districtCode!: string;

  /** Those who may be drawn. */
  @Field(() => Int)
  count!: number;

  /** Those the register has for the criteria; null for pools cut before that was kept. */
  @Field(() => Int, { nullable: true })
  registered!: number | null;

  @Field(() => Int, { nullable: true })
  excluded!: number | null;
}

@ObjectType()
export class ClassCount {
  @Field(() => CreditClass)
  creditClass!: CreditClass;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { nullable: true })
  registered!: number | null;

  @Field(() => Int, { nullable: true })
  excluded!: number | null;
}

@ObjectType()
export class ExclusionCount {
  @Field(() => ExclusionReason)
  reasonCode!: ExclusionReason;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class ChangeCount {
  @Field(() => PoolChangeReason)
  why!: PoolChangeReason;

  @Field(() => Int)
  count!: number;
}

/** An object that came into the pool or left it since the pool before, and why. */
@ObjectType()
export class PoolChange {
  @Field(() => ID)
  objectId!: string;

  @Field(() => String, { nullable: true })
  objectName!: string | null;

  @Field(() => PoolSide)
  side!: PoolSide;

  @Field(() => PoolChangeReason)
  why!: PoolChangeReason;

  /** What excludes it now, or excluded it before. */
  @Field(() => ExclusionReason, { nullable: true })
  reasonCode!: ExclusionReason | null;

  @Field(() => String, { nullable: true })
  explanation!: string | null;

  /** The last day of a mark that keeps it out, or did; null for a mark without one, and for every other reason. */
  @Field(() => LocalDate, { nullable: true })
  until!: string | null;
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

  /** The last day of a mark that keeps it out; null for a mark without one, and for every other reason. */
  @Field(() => LocalDate, { nullable: true })
  until!: string | null;
}
