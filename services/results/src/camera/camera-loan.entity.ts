import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** One camera lent for one visit, from the day before it to the evening of its end (二(五)4). */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'camera_loan' })
@Index({ properties: ['returnedAt', 'dueOn'] })
@Index({
  name: 'camera_loan_one_open',
  expression: 'create unique index camera_loan_one_open on camera_loan (camera_id) where returned_at is null',
})
export class CameraLoan {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'uuid' })
  cameraId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  cameraLabel!: string;

  @Index()
  @Property({ type: 'uuid' })
  inspectionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  noticeNumber!: string;

  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  borrowerName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  lentByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  lentAt!: Date;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  dueOn!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  returnedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  returnNote!: string | null;
}
