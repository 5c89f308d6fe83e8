import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The key shares are sealed to for one body. Its secret never comes here. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'escrow_key' })
export class EscrowKey {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  organizationName!: string;

  /** What rules and records call the body. */
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  /** X25519, 32 bytes in hex. */
  @Property({ type: 'text' })
  @Field(() => String)
  publicKey!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  registeredAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  registeredByName!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  retiredAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  retiredReason!: string | null;
}
