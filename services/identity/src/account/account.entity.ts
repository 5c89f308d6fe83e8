import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { AccountState, Language, Role } from '@sunlot/glossary';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';

/** A person who signs in. The password is kept as an Argon2id hash and never leaves the room. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** The name one signs in with; kept in lower case, so that an alias by case is the same account. */
  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  account!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'array' })
  @Field(() => [Role])
  roles!: Role[];

  @ManyToOne(() => Organization, { deleteRule: 'restrict', updateRule: 'cascade' })
  organization!: Organization;

  /** The registry entry of an inspector who signs in. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true })
  inspectorId!: string | null;

  @Property({ type: 'text' })
  @Field(() => Language)
  language!: Language;

  @Property({ type: 'text' })
  state!: AccountState;

  /** Failed tries since the last success, and until when no try is answered (S12). */
  @Property({ type: 'int', default: 0 })
  failedTries!: number;

  @Property({ type: 'timestamptz', nullable: true })
  lockedUntil!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  lastSignInAt!: Date | null;

  /** ACTIVE, DISABLED, or LOCKED while tries are not answered. */
  stateAt(now: Date): AccountState {
    if (this.state === AccountState.DISABLED) return AccountState.DISABLED;
    return this.lockedUntil && this.lockedUntil > now ? AccountState.LOCKED : AccountState.ACTIVE;
  }
}
