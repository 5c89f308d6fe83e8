import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The draw room's draw, by its key. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Draw {
  @Field(() => ID) id!: string;
}
