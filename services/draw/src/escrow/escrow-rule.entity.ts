import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

/** How many shares give a secret, and whether a draw may be frozen without. The newest counts for later freezes. */
@ObjectType()
@Entity({ tableName: 'escrow_rule' })
export class EscrowRule {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  threshold!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  required!: boolean;

  @Property({ type: 'text' })
  @Field(() => String)
  reason!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  setAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  setByName!: string;
}
