import { TaskState } from '@sunlot/glossary';
import {
  type Connection,
  connectionOf,
  containing,
  type Context,
  LocalDate,
  PageArgs,
  pageOf,
} from '@sunlot/subgraph-kit';
import { IsOptional, Length, ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { itemVersion } from '../listed-item/items-in-force.ts';
import { Task } from './task.entity.ts';

/** 一: tasks are published like plans, once their draw is announced. Nothing here names a person or an enterprise. */
@ObjectType()
export class PublicTask {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) title!: string;
  @Field(() => String) planNumber!: string;
  @Field(() => String) initiatorName!: string;
  @Field(() => [String]) departmentNames!: string[];
  @Field(() => [String]) itemNames!: string[];
  @Field(() => TaskState) state!: TaskState;
  @Field(() => Float) ratio!: number;
  @Field(() => Date) drawAt!: Date;
  @Field(() => LocalDate) inspectFrom!: string;
  @Field(() => LocalDate) inspectTo!: string;
}

export const PublicTaskConnection = connectionOf(PublicTask);

@InputType()
export class PublicTaskFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}

@ArgsType()
export class PublicTasksArgs extends PageArgs {
  @Field(() => PublicTaskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: PublicTaskFilter | null;
}

/** The announced tasks, newest first; those that were given up before their announcement never were public. */
export async function listPublicTasks(
  ctx: Context,
  { filter, ...asked }: PublicTasksArgs,
): Promise<Connection<PublicTask>> {
  const where: Record<string, unknown> = {
    announcedAt: { $ne: null },
    ...(filter?.year ? { year: filter.year } : {}),
    ...(filter?.search
      ? { $or: ['number', 'title', 'planNumber'].map((field) => ({ [field]: containing(filter.search!) })) }
      : {}),
  };
  const tasks = await pageOf(ctx, Task, { where, orderBy: { createdAt: 'desc' }, asked });
  const edges = tasks.edges.map(async ({ cursor, node }) => ({ cursor, node: await publicTaskOf(ctx, node) }));
  return { ...tasks, edges: await Promise.all(edges) };
}

async function publicTaskOf(ctx: Context, task: Task): Promise<PublicTask> {
  const items = await Promise.all(task.itemVersions.map(({ code, version }) => itemVersion(ctx, code, version)));
  const { id, number, title, planNumber, initiatorName, state, ratio, drawAt, inspectFrom, inspectTo } = task;
  return Object.assign(new PublicTask(), {
    id,
    number,
    title,
    planNumber,
    initiatorName,
    state,
    ratio,
    drawAt,
    inspectFrom,
    inspectTo,
    itemNames: items.flatMap((item) => item?.name ?? []),
    departmentNames: task.departments.map((seat) => seat.organizationName),
  });
}
