import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/** Somebody's reading of the dice thrown in public. What was read is shown to nobody before a second person has read the same. */
@ObjectType()
@Entity({ tableName: 'dice_entry' })
@Unique({ properties: ['drawId', 'accountId'] })
export class DiceEntry {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  drawId!: string;

  @Property({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  @Property({ type: 'text' })
  throws!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  enteredAt!: Date;
}
