import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Level, OrganizationKind } from '@sunlot/glossary';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * A body that takes part: the bureau, its divisions, the office inside one of them, the Justice Bureau, other
 * departments, the bureaus of districts and counties. A tree; `division` is the body that answers for it.
 */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'organization' })
export class Organization {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** A short name in ASCII, e.g. `justice-bureau`: what rules and records of a draw call the body. */
  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  shortName!: string;

  /** Stands first in the numbers of its papers, e.g. 长商务. */
  @Property({ type: 'text' })
  @Field(() => String)
  authorityWord!: string;

  @Property({ type: 'text' })
  @Field(() => OrganizationKind)
  kind!: OrganizationKind;

  @Property({ type: 'text' })
  @Field(() => Level)
  level!: Level;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  districtCode!: string | null;

  @ManyToOne(() => Organization, { nullable: true, deleteRule: 'restrict', updateRule: 'cascade' })
  parent!: Organization | null;

  /** The division or department that answers for it; an office inside a division carries that division's id. */
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  sortOrder!: number;
}
