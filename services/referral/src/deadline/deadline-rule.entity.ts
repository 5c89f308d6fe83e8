import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DeadlineStep, ReferralKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * How many working days a step has. The seed demands that problems are followed up but names no days, so the days are
 * the bureau's own data with their source and the day from which they hold; older rules stay for the cases of their time.
 */
@ObjectType()
@Entity({ tableName: 'deadline_rule' })
@Unique({ properties: ['step', 'kind', 'inForceFrom'] })
export class DeadlineRule {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => DeadlineStep)
  step!: DeadlineStep;

  /** Null: for every kind that has no rule of its own. */
  @Property({ type: 'text', nullable: true })
  @Field(() => ReferralKind, { nullable: true })
  kind!: ReferralKind | null;

  @Property({ type: 'int' })
  @Field(() => Int)
  workdays!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  source!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inForceFrom!: string;
}
