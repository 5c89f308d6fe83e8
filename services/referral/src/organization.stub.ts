import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** identity’s organization, by its key. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID) id!: string;
}
