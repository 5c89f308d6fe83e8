import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** One certificate a person holds or held. There is no national grammar of numbers: issuer and number together are unique. */
@ObjectType()
@Entity({ tableName: 'certificate' })
@Unique({ properties: ['issuer', 'number'] })
export class Certificate {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Index()
  @Property({ type: 'uuid' })
  inspectorId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  issuer!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  category!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  region!: string | null;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  validFrom!: string;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  validTo!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true })
  yearlyCheckOn!: string | null;
}
