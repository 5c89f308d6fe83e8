import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FollowUp, ProblemState, ResultCode } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A problem one visit found with one item, waiting until a referral takes it up. It leaves the list only through a referral. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'problem' })
@Index({ properties: ['divisionId', 'state', 'dueOn'] })
@Index({ properties: ['itemCode', 'foundOn'] })
export class Problem {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** The line of the record it comes from; the same line is never two problems. */
  @Unique()
  @Property({ type: 'uuid' })
  recordId!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  inspectionId!: string;

  @Property({ type: 'uuid' })
  @Field(() => ID)
  taskId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  taskNumber!: string;

  @Index()
  @Property({ type: 'uuid' })
  @Field(() => ID)
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  itemCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  itemName!: string;

  @Property({ type: 'text' })
  @Field(() => ResultCode)
  result!: ResultCode;

  @Property({ type: 'text' })
  @Field(() => String)
  finding!: string;

  @Property({ type: 'text' })
  @Field(() => FollowUp)
  followUp!: FollowUp;

  @Property({ type: 'uuid' })
  @Field(() => ID)
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  foundOn!: string;

  @Property({ type: 'text' })
  @Field(() => ProblemState)
  state!: ProblemState;

  /** The referral that has taken it up; null while it waits. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  referralId!: string | null;

  /** When a referral is to be proposed; null once one is. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;
}
