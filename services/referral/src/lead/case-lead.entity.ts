import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LeadSource, LeadState } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** 案件线索备案表: a lead on a single case, from its arrival to the decision (一.3, 二(七)). */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'case_lead' })
@Index({ properties: ['divisionId', 'state', 'dueOn'] })
@Index({
  name: 'case_lead_reported_party_trigram',
  expression: 'create index case_lead_reported_party_trigram on case_lead using gin (reported_party gin_trgm_ops)',
})
export class CaseLead {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => LeadSource)
  source!: LeadSource;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  receivedAt!: Date;

  /** By telephone, letter, hotline, another authority … */
  @Property({ type: 'text' })
  @Field(() => String)
  receivedHow!: string;

  /** Who reported it; read by whoever handles the lead and by nobody else. */
  @Property({ type: 'text', nullable: true })
  reporter!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  reportedParty!: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  objectId!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  content!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  handlingOrganizationName!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  proposal!: string | null;

  @Property({ type: 'text' })
  @Field(() => LeadState)
  state!: LeadState;

  @Property({ type: 'text' })
  registeredById!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  registeredByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  registeredAt!: Date;

  @Property({ type: 'text', nullable: true })
  handledById!: string | null;

  /** What was checked and done at once. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  handling!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  handledAt!: Date | null;

  /** NO_CASE, CASE_FILED or PENALTY_PROCEDURE once it is decided. */
  @Property({ type: 'text', nullable: true })
  @Field(() => LeadState, { nullable: true })
  decision!: LeadState | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  /** What the reporter was answered. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reply!: string | null;

  /** Digests of files in the vault. */
  @Property({ type: 'array' })
  @Field(() => [String])
  attachments!: string[];

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;
}
