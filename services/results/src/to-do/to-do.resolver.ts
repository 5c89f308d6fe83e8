import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { resultsToDos } from './results-to-dos.ts';

@Resolver()
export class ToDoResolver {
  @Query(() => [ToDo])
  @Allow('to_do.read')
  resultsToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    return resultsToDos(ctx);
  }
}
