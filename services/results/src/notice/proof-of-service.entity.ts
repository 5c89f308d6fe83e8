import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ServiceMethod } from '@sunlot/glossary';
import { Field, Float, ID, ObjectType } from 'type-graphql';

/** 送达回证: that a notice reached the enterprise, when to the minute, how, and who took it or refused it. */
@ObjectType()
@Entity({ tableName: 'proof_of_service' })
@Index({
  name: 'proof_of_service_one_in_force',
  expression:
    'create unique index proof_of_service_one_in_force on proof_of_service (inspection_id) where superseded_at is null',
})
export class ProofOfService {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  inspectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  objectId!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  noticeNumber!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  servedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  place!: string;

  @Property({ type: 'text' })
  @Field(() => ServiceMethod)
  method!: ServiceMethod;

  @Property({ type: 'text' })
  @Field(() => String)
  receiverName!: string;

  /** What the receiver is to the enterprise, e.g. 法定代表人, 店长. */
  @Property({ type: 'text' })
  @Field(() => String)
  relation!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  witness!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  remarks!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean)
  refused!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  refusalReason!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  servedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  recordedAt!: Date;

  /** Clock hours from service to the planned start: the 48 of the rule. */
  @Property({ type: 'double' })
  @Field(() => Float)
  hours!: number;

  /** The same span without rest days; shown beside, decides nothing. */
  @Property({ type: 'double' })
  @Field(() => Float)
  workingHours!: number;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  supersededAt!: Date | null;
}
