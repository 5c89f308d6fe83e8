import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { CreditClass } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** How one class weighs: its rate decides the quota, its weight the tickets inside the stratum. */
@ObjectType()
export class ClassRate {
  @Field(() => CreditClass) creditClass!: CreditClass;
  /** In parts of one. */
  @Field(() => Float) rate!: number;
  @Field(() => Int) weight!: number;
}

/** How classes differ in a draw (R24): data of the bureau with source and date, never a constant of the code. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'credit_policy' })
@Unique({ properties: ['name', 'version'] })
export class CreditPolicy {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  version!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  source!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inForceFrom!: string;

  @Property({ type: 'json' })
  @Field(() => [ClassRate])
  rates!: ClassRate[];
}
