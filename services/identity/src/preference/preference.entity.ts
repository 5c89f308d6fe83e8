import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { JSONValue } from '@sunlot/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** How a person has arranged the desk: saved filters and columns. It goes with the account to whatever device is signed in on. */
@ObjectType()
@Entity({ tableName: 'preference' })
@Unique({ properties: ['accountId', 'name'] })
export class Preference {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'uuid' })
  accountId!: string;

  /** What the desk calls it, e.g. `objects.savedQueries`; the room does not look inside. */
  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'json' })
  @Field(() => JSONValue)
  value!: unknown;
}
