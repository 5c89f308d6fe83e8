import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectionMethod, SpecialAreaState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** 《重点领域检查备案表》: why a visit in a special key area was not drawn, and on which article that rests (二(五)5). */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'special_area_filing' })
@Index({ properties: ['divisionId', 'state'] })
export class SpecialAreaFiling {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** Given with the filing; null before. */
  @Unique()
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  number!: string | null;

  @Property({ type: 'text' })
  @Field(() => SpecialAreaState)
  state!: SpecialAreaState;

  @Property({ type: 'text' })
  @Field(() => String)
  area!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  itemCode!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  itemName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  objectId!: string | null;

  /** The article in full. */
  @Property({ type: 'text' })
  @Field(() => String)
  basis!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  whyNotDrawn!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  plannedOn!: string;

  @Property({ type: 'text' })
  @Field(() => InspectionMethod)
  method!: InspectionMethod;

  @Property({ type: 'array' })
  @Field(() => [String])
  staff!: string[];

  /** 一.1: special key areas take part in the city-wide joint draw all the same; the task they do it with, once it is known. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  jointTaskNumber!: string | null;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  @Property({ type: 'text' })
  submittedById!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  submittedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  submittedAt!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reviewedByName!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  filedOn!: string | null;
}
