import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A key the log is signed with. Made at the first start; a later one would stand beside it, never in its place. */
@Entity({ tableName: 'log_key' })
export class LogKey {
  @PrimaryKey({ type: 'text' })
  name!: string;

  /** The 32-byte Ed25519 secret in hex. */
  @Property({ type: 'text' })
  secret!: string;

  @Property({ type: 'timestamptz' })
  madeAt!: Date;
}
