import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The results room’s visit, by its key. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Inspection {
  @Field(() => ID) id!: string;
}
