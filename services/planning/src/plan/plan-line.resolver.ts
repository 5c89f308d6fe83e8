import type { Context } from '@sunlot/subgraph-kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { currentItem } from '../listed-item/items-in-force.ts';
import { ListedItem } from '../listed-item/listed-item.entity.ts';
import { Task } from '../task/task.entity.ts';
import { taskOnLine } from '../task/tasks-on-lines.ts';
import { PlanLine } from './plan-line.entity.ts';
import { poolSizeOf } from './pool-size.ts';

@Resolver(() => PlanLine)
export class PlanLineResolver {
  @FieldResolver(() => [ListedItem])
  async items(@Root() line: PlanLine, @Ctx() ctx: Context): Promise<ListedItem[]> {
    const items = await Promise.all(line.itemCodes.map((code) => currentItem(ctx, code)));
    return items.filter((item) => item !== undefined);
  }

  @FieldResolver(() => Int, { nullable: true })
  async poolSize(@Root() line: PlanLine, @Ctx() ctx: Context): Promise<number | null> {
    return poolSizeOf(await this.items(line, ctx));
  }

  @FieldResolver(() => Task, { nullable: true })
  task(@Root() line: PlanLine, @Ctx() ctx: Context): Promise<Task | undefined> {
    return taskOnLine(ctx, line.id);
  }
}
