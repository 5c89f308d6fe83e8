import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** One head of the log, cosigned by one body at one time. */
@Entity({ tableName: 'cosignature' })
@Unique({ properties: ['cosignerId', 'signedAt'] })
export class Cosignature {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'uuid' })
  cosignerId!: string;

  /** How many entries the head covers. */
  @Property({ type: 'int' })
  size!: number;

  /** The time the body put under its signature. */
  @Property({ type: 'timestamptz' })
  signedAt!: Date;

  /** The signature line, as it stands under the head. */
  @Property({ type: 'text' })
  line!: string;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}
