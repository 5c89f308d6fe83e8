import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { referralToDos } from './referral-to-dos.ts';

@Resolver()
export class ToDoResolver {
  @Query(() => [ToDo])
  @Allow('to_do.read')
  referralToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    return referralToDos(ctx);
  }
}
