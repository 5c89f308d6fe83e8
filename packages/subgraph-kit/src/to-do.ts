import { Light } from '@sunlot/glossary';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Something this person has to do next, with its deadline and what stands in the way (R45). */
@ObjectType()
@Directive('@shareable')
export class ToDo {
  @Field(() => ID) id!: string;
  /** What kind of work, e.g. `plan.review`; the words and the icon follow from it. */
  @Field(() => String) kind!: string;
  @Field(() => String) title!: string;
  @Field(() => String) subjectId!: string;
  /** Where in the dashboard it is done, e.g. `/plans/…/show`. */
  @Field(() => String) link!: string;
  @Field(() => Date, { nullable: true }) dueAt!: Date | null;
  @Field(() => Light) light!: Light;
  @Field(() => String, { nullable: true }) blockedBy!: string | null;
}
