import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organization by its key; identity knows the rest. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID)
  id!: string;

  static of(id: string): Organization {
    return Object.assign(new Organization(), { id });
  }
}
