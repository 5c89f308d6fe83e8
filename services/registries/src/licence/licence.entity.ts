import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LicenceKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** A licence, qualification or filing an object trades under. There is no national grammar of numbers: issuer and number together are unique. */
@ObjectType()
@Entity({ tableName: 'licence' })
@Unique({ properties: ['issuer', 'number'] })
@Index({ properties: ['validTo', 'objectId'], where: 'ended_on is null' })
export class Licence {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  objectId!: string;

  @Property({ type: 'text' })
  @Field(() => LicenceKind)
  kind!: LicenceKind;

  /** As the paper is headed; needed where the kind is OTHER. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  title!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  issuer!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  issuedOn!: string | null;

  /** The last day it is valid; null for one without an end. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;

  /** The day it was withdrawn or given back; it stays for the record. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  endedOn!: string | null;
}
