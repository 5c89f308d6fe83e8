import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * One certificate a person holds or held. There is no national grammar of numbers: issuer and number together name it, and of those who stand in the
 * registry one holds it.
 */
@ObjectType()
@Entity({ tableName: 'certificate' })
@Unique({ properties: ['inspectorId', 'issuer', 'number'] })
@Index({
  name: 'certificate_held_index',
  expression: 'create unique index certificate_held_index on certificate (issuer, number) where not holder_left',
})
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

  /** On record with the unit its holder left; the person may hold it elsewhere. */
  @Property({ type: 'boolean' })
  holderLeft!: boolean;
}
