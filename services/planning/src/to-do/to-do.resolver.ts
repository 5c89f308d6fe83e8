import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { planningToDos } from './planning-to-dos.ts';

@Resolver()
export class ToDoResolver {
  @Query(() => [ToDo])
  @Allow('toDo.read')
  planningToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    return planningToDos(ctx);
  }
}
