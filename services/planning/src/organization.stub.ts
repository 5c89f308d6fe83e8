import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Lives in identity; here only its key. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID)
  id!: string;
}

export function organization(id: string): Organization {
  return Object.assign(new Organization(), { id });
}
