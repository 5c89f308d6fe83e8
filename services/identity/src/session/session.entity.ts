import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../account/account.entity.ts';

/**
 * One signed-in browser or client. Only the SHA-256 of the token is kept: who reads this table cannot sign in with it.
 * It ends 30 minutes after its last use, 8 hours after it began, or at once when it is ended (S12).
 */
@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: 'text' })
  tokenDigest!: string;

  @ManyToOne(() => Account, { deleteRule: 'cascade', updateRule: 'cascade' })
  @Index()
  account!: Account;

  @Property({ type: 'timestamptz' })
  beganAt!: Date;

  @Property({ type: 'timestamptz' })
  lastUsedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
