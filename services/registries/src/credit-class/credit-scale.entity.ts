import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { CreditClass } from '@sunlot/glossary';
import { Field, ID, ObjectType } from 'type-graphql';

/** One value of another body's scale, and the class it stands for. */
@ObjectType()
export class ScaleValue {
  @Field(() => String)
  value!: string;

  @Field(() => CreditClass)
  creditClass!: CreditClass;
}

/** R09: how the office reads another body's scale: 优 is A, 300 points are C. Kept as a whole; what it said before is on the trail. */
@ObjectType()
@Entity({ tableName: 'credit_scale' })
export class CreditScale {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** Whose scale it is, e.g. 税务纳税信用级别. */
  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  source!: string;

  @Property({ type: 'json' })
  @Field(() => [ScaleValue])
  values!: ScaleValue[];

  @Property({ type: 'text' })
  @Field(() => String)
  keptByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  keptAt!: Date;
}
