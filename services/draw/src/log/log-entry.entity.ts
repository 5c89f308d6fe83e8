import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One entry of the installation's transparency log. Its bytes are a leaf of the RFC 6962 tree; nothing is ever changed. */
@Entity({ tableName: 'log_entry' })
export class LogEntry {
  /** From 0, without gaps. */
  @PrimaryKey({ type: 'int', autoincrement: false })
  position!: number;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  drawId!: string;

  /** The canonical bytes, as text. */
  @Property({ type: 'text' })
  entry!: string;

  @Property({ type: 'timestamptz' })
  at!: Date;
}
