import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PlanKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class PublicPlanLine {
  @Field(() => String) title!: string;
  @Field(() => [String]) itemNames!: string[];
  @Field(() => [String]) districtCodes!: string[];
  @Field(() => Float) ratio!: number;
  @Field(() => Int, { nullable: true }) poolSize!: number | null;
  @Field(() => LocalDate) inspectFrom!: string;
  @Field(() => LocalDate) inspectTo!: string;
  @Field(() => [String]) departmentNames!: string[];
}

/**
 * What the public reads of a plan: the content the Justice Bureau approved last, written down when it did. 一: plans are
 * published unless a law says otherwise. Nothing in here names a person or an inspected enterprise.
 */
@ObjectType()
@Entity({ tableName: 'public_plan' })
export class PublicPlan {
  /** The plan's own id. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  year!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => PlanKind)
  kind!: PlanKind;

  @Property({ type: 'text' })
  @Field(() => String)
  initiatorName!: string;

  @Index()
  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  approvedAt!: Date;

  @Property({ type: 'int' })
  @Field(() => Int)
  version!: number;

  @Property({ type: 'json' })
  @Field(() => [PublicPlanLine])
  lines!: PublicPlanLine[];
}
