import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Plan } from './plan.entity.ts';
import { TeamSeat } from './team-seat.ts';

/** One visit the plan foresees: all its items are done at one entry (进一次门查多项事, R15). It becomes one task. */
@ObjectType()
@Entity({ tableName: 'plan_line' })
@Check({ name: 'plan_line_period', expression: 'inspect_from <= inspect_to' })
export class PlanLine {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @ManyToOne(() => Plan, { mapToPk: true, fieldName: 'plan_id' })
  planId!: string;

  @Property({ type: 'int' })
  position!: number;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'array' })
  @Field(() => [String])
  itemCodes!: string[];

  /** Empty means the whole city. */
  @Property({ type: 'array' })
  @Field(() => [String])
  districtCodes!: string[];

  /** Empty means every kind the items apply to. */
  @Property({ type: 'array' })
  @Field(() => [ObjectKind])
  objectKinds!: ObjectKind[];

  @Property({ type: 'array' })
  @Field(() => [String])
  labels!: string[];

  /** The divisions that keep the objects; empty means every one. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  @Field(() => [ID])
  divisionIds: string[] = [];

  @Property({ type: 'array' })
  @Field(() => [String])
  zones: string[] = [];

  @Property({ type: 'double' })
  @Field(() => Float)
  ratio!: number;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inspectFrom!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  inspectTo!: string;

  @Property({ type: 'json' })
  @Field(() => [TeamSeat])
  departments!: TeamSeat[];
}
