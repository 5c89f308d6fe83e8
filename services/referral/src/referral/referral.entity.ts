import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ReferralKind, ReferralState, ServiceMethod } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A problem on its way (二(六)): followed up here, told to party and department, or handed to the judiciary. Its content is fixed when proposed. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'referral' })
@Check({
  name: 'referral_closed_with_outcome',
  expression: `state <> 'CLOSED' or (outcome <> '' and closed_at is not null)`,
})
@Check({
  name: 'referral_closed_with_receipt',
  expression: `state <> 'CLOSED' or kind = 'OWN_FOLLOW_UP' or receipt_number is not null`,
})
@Index({ properties: ['divisionId', 'state', 'dueOn'] })
@Index({
  name: 'referral_object_name_trigram',
  expression: 'create index referral_object_name_trigram on referral using gin (object_name gin_trgm_ops)',
})
export class Referral {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => ReferralKind)
  kind!: ReferralKind;

  @Property({ type: 'text' })
  @Field(() => ReferralState)
  state!: ReferralState;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  inspectionId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  leadId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  taskId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  taskNumber!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  objectName!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  objectCode!: string | null;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  sender!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  receiver!: string;

  /** The summary of what was found. */
  @Property({ type: 'text' })
  @Field(() => String)
  problem!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  basis!: string | null;

  @Property({ type: 'array' })
  @Field(() => [String])
  evidence!: string[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  contact!: string | null;

  @Property({ type: 'text' })
  proposedById!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  proposedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  proposedAt!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  partyNotifiedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => ServiceMethod, { nullable: true })
  partyNoticeMethod!: ServiceMethod | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  partyNoticeNumber!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  departmentNotifiedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  departmentDocumentNumber!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  receiptNumber!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  receivedAt!: Date | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;
}
