import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { AccountabilityCircumstance } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType()
export class BulletinRow {
  @Field(() => AccountabilityCircumstance) circumstance!: AccountabilityCircumstance;
  @Field(() => String) organizationName!: string;
  @Field(() => String) subjectTitle!: string;
  @Field(() => LocalDate) foundOn!: string;
}

/** 三(二)1: what the leading-group office tells the discipline inspectors from time to time, as it stood on the day. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'bulletin' })
export class Bulletin {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'date', name: 'from_day' })
  @Field(() => LocalDate)
  from!: string;

  @Property({ type: 'date', name: 'to_day' })
  @Field(() => LocalDate)
  to!: string;

  /** Empty when nothing was found, which is worth telling too. */
  @Property({ type: 'json' })
  @Field(() => [BulletinRow])
  rows!: BulletinRow[];

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  compiledAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  compiledByName!: string;
}
