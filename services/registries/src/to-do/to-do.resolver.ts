import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { basesLapsing } from './bases-lapsing.ts';
import { certificatesEnding } from './certificates-ending.ts';
import { filingsWaiting } from './filings-waiting.ts';
import { itemsWaiting } from './items-waiting.ts';
import { licencesEnding } from './licences-ending.ts';
import { poolsWaiting } from './pools-waiting.ts';
import { rostersWaiting } from './rosters-waiting.ts';
import { updateWaiting } from './update-waiting.ts';

@Resolver()
export class ToDoResolver {
  /** What this person has to do in the registries, soonest first; empty when nothing waits for him. */
  @Query(() => [ToDo])
  @Allow('registries.toDos')
  async registriesToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    const all = [
      ...(await poolsWaiting(ctx)),
      ...(await itemsWaiting(ctx)),
      ...(await filingsWaiting(ctx)),
      ...(await updateWaiting(ctx)),
      ...(await certificatesEnding(ctx)),
      ...(await licencesEnding(ctx)),
      ...(await basesLapsing(ctx)),
      ...(await rostersWaiting(ctx)),
    ];
    return all.sort((one, other) => dueTime(one) - dueTime(other));
  }
}

function dueTime({ dueAt }: ToDo): number {
  return dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
