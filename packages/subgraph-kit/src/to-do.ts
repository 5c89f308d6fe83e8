import { Light } from '@sunlot/glossary';
import { type Day, instantOf } from '@sunlot/workdays';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from './context.ts';
import { lightOf } from './light.ts';

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

/** Work that waits for somebody, in their language. */
export interface Waiting {
  readonly kind: string;
  readonly subjectId: string;
  readonly title: string;
  readonly link: string;
  readonly dueOn: Day | null;
  readonly blockedBy?: string | null;
}

/** A to-do that is due until the last moment of its day, with the light of a step. */
export function toDo(ctx: Context, { dueOn, blockedBy = null, ...waiting }: Waiting): ToDo {
  return Object.assign(new ToDo(), {
    ...waiting,
    id: `${waiting.kind}:${waiting.subjectId}`,
    dueAt: dueOn === null ? null : instantOf(dueOn, '23:59:59'),
    light: lightOf(dueOn, ctx.today),
    blockedBy,
  });
}

/** What is due first on top, what is never due last. */
export function mostUrgentFirst(toDos: readonly ToDo[]): ToDo[] {
  return toDos.toSorted((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity));
}
