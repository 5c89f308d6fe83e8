import { CreditClass } from '@sunlot/glossary';
import { type Context, LocalDate } from '@sunlot/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** A class an object is or was in, with who said so. */
@ObjectType()
export class CreditClassPeriod {
  @Field(() => CreditClass)
  creditClass!: CreditClass;

  @Field(() => String)
  source!: string;

  /** The day the source speaks of. */
  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => Date)
  knownFrom!: Date;

  /** Null for the class in force. */
  @Field(() => Date, { nullable: true })
  supersededAt!: Date | null;
}

/** The classes of each object, the one in force first; empty for one never rated. A batch for `ctx.load`. */
export async function creditHistories(objectIds: readonly string[], ctx: Context): Promise<CreditClassPeriod[][]> {
  const rows = await ctx.sql(
    `select object_id, class, source, as_of::text as as_of, known_from, superseded_at
     from credit_class where object_id = any($1::uuid[]) order by known_from desc`,
    [[...objectIds]],
  );
  return objectIds.map((id) =>
    rows
      .filter((row) => row.object_id === id)
      .map((row) => ({
        creditClass: row.class as CreditClass,
        source: row.source as string,
        asOf: row.as_of as string,
        knownFrom: new Date(row.known_from as string | Date),
        supersededAt: row.superseded_at === null ? null : new Date(row.superseded_at as string | Date),
      })),
  );
}
