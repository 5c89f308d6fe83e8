import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CreditClass } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** A row that names nobody the register has, by its place. */
@ObjectType()
export class UnknownRow {
  @Field(() => Int)
  row!: number;

  @Field(() => String)
  creditCode!: string;

  /** As the list calls it; null where it does not say. */
  @Field(() => String, { nullable: true })
  name!: string | null;
}

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

  /** Objects of the registry it names. */
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

  /** The first two hundred of them; of a file, all of them are a file of their own. */
  @Property({ type: 'json' })
  @Field(() => [UnknownRow])
  unknownRows!: UnknownRow[];

  /** The file it came as; null when it was pasted. */
  @Property({ type: 'uuid', nullable: true })
  sheetImportId!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  at!: Date;

  /** When it was taken back; null while it stands. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  undoneAt!: Date | null;
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
