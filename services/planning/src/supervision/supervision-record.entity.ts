import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { SupervisionKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * 一, last paragraph: where the county inspects and the city does not, the city's division watches over the county on
 * site, online or by re-checking a sample, and hands its material in to be compiled (R22).
 */
@ObjectType()
@Entity({ tableName: 'supervision_record' })
export class SupervisionRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => SupervisionKind)
  kind!: SupervisionKind;

  @Index()
  @Property({ type: 'int' })
  @Field(() => Int)
  year!: number;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  supervisedOn!: string;

  @Property({ type: 'text' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'text' })
  @Field(() => ID)
  countyOrganizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  countyName!: string;

  @Property({ type: 'array' })
  @Field(() => [String])
  itemCodes!: string[];

  @Property({ type: 'text' })
  @Field(() => String)
  finding!: string;

  /** What the county was asked to do about it; null when nothing was amiss. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  demanded!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  recordedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  recordedAt!: Date;

  /** When it was compiled for the leading-group office; null until then. */
  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  compiledAt!: Date | null;
}
