import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An organization as identity told it, so that an entry is kept by one there is, under the name it bears. */
@Entity({ tableName: 'known_body' })
export class KnownBody {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** The division or department that answers for it: mostly itself. */
  @Property({ type: 'uuid' })
  divisionId!: string;
}
