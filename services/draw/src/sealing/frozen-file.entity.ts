import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A file of a draw's record, in the vault under its SHA-256: frozen files, openings, transcript, result. */
@Entity({ tableName: 'frozen_file' })
export class FrozenFile {
  @PrimaryKey({ type: 'uuid' })
  drawId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  digest!: string;

  @Property({ type: 'int' })
  size!: number;
}
