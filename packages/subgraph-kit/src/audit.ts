import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { GraphQLJSON } from 'graphql-scalars';

/**
 * One act on one thing: who, when, what, why (R48). Written in the transaction of the act and never changed: the
 * table refuses update and delete (see migrations.ts). Names are kept as they were, not looked up later.
 */
@ObjectType()
@Directive('@shareable')
@Entity({ tableName: 'audit_entry' })
export class AuditEntry {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  at!: Date;

  @Property({ type: 'text' })
  actorId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  actorName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  /** What was done, as `thing.verb`; the words for it are in the glossary. */
  @Property({ type: 'text' })
  @Field(() => String)
  action!: string;

  @Property({ type: 'text' })
  subjectType!: string;

  @Index()
  @Property({ type: 'text' })
  subjectId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Property({ type: 'json', nullable: true })
  @Field(() => GraphQLJSON, { nullable: true })
  details!: unknown;

  @Property({ type: 'text', nullable: true })
  requestId!: string | null;
}
