import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { InspectorRoster, InspectorStatus } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * One person of the inspector registry (二(四)), with the certificate in use. Mobile and id number leave the house only
 * through the masks of the resolver.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'inspector' })
@Unique({ properties: ['organizationId', 'staffNumber'] })
@Index({
  name: 'inspector_search_index',
  expression:
    'create index inspector_search_index on inspector using gin (name gin_trgm_ops, certificate_number gin_trgm_ops, initials gin_trgm_ops)',
})
export class Inspector {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text' })
  initials!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  staffNumber!: string | null;

  @Property({ type: 'text' })
  @Field(() => InspectorRoster)
  roster!: InspectorRoster;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  /** The division or department that answers for the organization. */
  @Index()
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  certificateNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  certificateIssuer!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  certificateValidFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  certificateValidTo!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  yearlyCheckOn!: string | null;

  /** The tags a team seat may ask for. */
  @Property({ type: 'array' })
  @Field(() => [String])
  specialities!: string[];

  /** District codes the person works in; empty means everywhere. */
  @Property({ type: 'array' })
  @Field(() => [String])
  regions!: string[];

  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  expert!: boolean;

  @Property({ type: 'text', nullable: true })
  mobile!: string | null;

  @Property({ type: 'text', nullable: true })
  idNumber!: string | null;

  @Property({ type: 'text' })
  @Field(() => InspectorStatus)
  status!: InspectorStatus;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  updatedAt!: Date;
}
