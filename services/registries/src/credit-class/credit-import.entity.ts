import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CreditClass } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** One delivery of the market regulator's classes. */
@ObjectType()
@Entity({ tableName: 'credit_import' })
export class CreditImport {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  source!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  asOf!: string;

  /** Rows that named an object of the registry. */
  @Property({ type: 'int' })
  @Field(() => Int)
  count!: number;

  /** Of those, objects whose class is another than before. */
  @Property({ type: 'int' })
  @Field(() => Int)
  changed!: number;

  /** Rows whose code is wrong or no object's. */
  @Property({ type: 'int' })
  @Field(() => Int)
  unknown!: number;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  at!: Date;
}

/** How many objects in business are in a class, and which part of all that is. */
@ObjectType()
export class CreditShare {
  @Field(() => CreditClass)
  creditClass!: CreditClass;

  @Field(() => Int)
  count!: number;

  @Field(() => Float)
  share!: number;
}
