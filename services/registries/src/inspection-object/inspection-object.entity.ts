import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { CreditCodeKind, ObjectKind, ObjectStatus } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * One entry of the inspection object registry. Personal data (legal representative, contact, phone) has no `@Field`
 * here: it leaves the house only through the masks of the resolver.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'inspection_object' })
@Index({ properties: ['duplicateOf'], where: 'duplicate_of is not null' })
@Index({ properties: ['districtCode', 'id'] })
@Index({ properties: ['zone', 'id'], where: 'zone is not null' })
@Index({ properties: ['kind', 'id'], where: `kind <> 'ENTERPRISE' and kind <> 'INDIVIDUAL_BUSINESS'` })
@Index({ name: 'inspection_object_older_number_index', properties: ['id'], where: `credit_code_kind <> 'UNIFIED'` })
@Index({ properties: ['divisionId', 'id'] })
@Index({ properties: ['status', 'id'], where: "status <> 'ACTIVE'" })
@Index({ properties: ['name', 'id'] })
@Index({ properties: ['timesDrawn', 'id'] })
@Index({ properties: ['updatedAt', 'id'] })
export class InspectionObject {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  /** First letters of the name's pinyin, for people who search by them: 长春欧亚集团 → ccoyjt. */
  @Property({ type: 'text' })
  initials!: string;

  /** Normalised and with its check digits right; null for what has none by law: projects, products, acts. */
  @Unique()
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  creditCode!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => CreditCodeKind, { nullable: true })
  creditCodeKind!: CreditCodeKind | null;

  @Property({ type: 'text' })
  @Field(() => ObjectKind)
  kind!: ObjectKind;

  @Property({ type: 'text' })
  @Field(() => String)
  districtCode!: string;

  /** A functional zone has no national code, so it is kept beside the district and never in its place. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  zone!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  legalRepresentative!: string | null;

  @Property({ type: 'text', nullable: true })
  contact!: string | null;

  @Property({ type: 'text', nullable: true })
  phone!: string | null;

  @Property({ type: 'text' })
  @Field(() => ObjectStatus)
  status!: ObjectStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  registrationAuthority!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  industry!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  foundedOn!: string | null;

  /** Business lines of the glossary and libraries of the division's own. */
  @Index({ type: 'gin' })
  @Property({ type: 'array' })
  @Field(() => [String])
  labels!: string[];

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  lastInspectedOn!: string | null;

  /** How often a draw that was not voided has drawn it. */
  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  timesDrawn!: number;

  /** The entry that stands for the same enterprise; a duplicate is never drawn. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  duplicateOf!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  updatedAt!: Date;

  /** The list that brought it, and the row it stood in; null for what was entered by itself. */
  @Property({ type: 'uuid', nullable: true })
  importId!: string | null;

  @Property({ type: 'int', nullable: true })
  importRow!: number | null;
}
