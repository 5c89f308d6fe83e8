import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** One file handed to the platform, kept under its digest. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'platform_export' })
export class PlatformExport {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Unique()
  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'date', name: 'from_day' })
  @Field(() => LocalDate)
  from!: string;

  @Property({ type: 'date', name: 'to_day' })
  @Field(() => LocalDate)
  to!: string;

  @Property({ type: 'int' })
  @Field(() => Int)
  handedOver!: number;

  @Property({ type: 'int' })
  @Field(() => Int)
  incomplete!: number;

  /** SHA-256 of the file. */
  @Property({ type: 'text' })
  @Field(() => String)
  digest!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  exportedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  exportedByName!: string;
}
