import type { Context } from '@sunlot/subgraph-kit';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Task } from './task.visitor.ts';

/** How far the visits of a task have come; each counts in every column it has passed. Voided ones are not counted. */
@ObjectType()
export class VisitProgress {
  @Field(() => Int) drawn!: number;
  @Field(() => Int) noticed!: number;
  @Field(() => Int) served!: number;
  @Field(() => Int) recorded!: number;
  @Field(() => Int) published!: number;
}

@Resolver(() => Task)
export class VisitProgressResolver {
  /** Null before the draw, and for those who may not know of its result. */
  @FieldResolver(() => VisitProgress, { nullable: true })
  visitProgress(@Root() task: Task, @Ctx() ctx: Context): Promise<VisitProgress | undefined> | null {
    return ctx.may('inspection.read') ? ctx.load(progressByTask, task.id) : null;
  }
}

async function progressByTask(ids: readonly string[], ctx: Context): Promise<(VisitProgress | undefined)[]> {
  const rows = await ctx.sql(
    `select task_id, count(*)::int as drawn,
       count(*) filter (where state <> 'DRAWN')::int as noticed,
       count(*) filter (where state in ('SERVED', 'RECORDED', 'PUBLISHED'))::int as served,
       count(*) filter (where state in ('RECORDED', 'PUBLISHED'))::int as recorded,
       count(*) filter (where state = 'PUBLISHED')::int as published
     from inspection where task_id = any($1::uuid[]) and state <> 'VOIDED' group by task_id`,
    [ids],
  );
  const byTask = new Map(
    rows.map(({ task_id, ...counts }) => [task_id as string, Object.assign(new VisitProgress(), counts)]),
  );
  return ids.map((id) => byTask.get(id));
}
