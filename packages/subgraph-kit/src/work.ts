import {
  type FactDefinition,
  type Hearing,
  hear,
  implementJob,
  type JobDefinition,
  type JobImplementation,
  type JobRun,
  type ToldFact,
} from '@sunlot/facts';
import type { Context } from './context.ts';

/** Opens a context of the room itself, for work nobody asked for. */
export type OpenContext = () => Context;

export type RoomHearing = Hearing<unknown, Context>;

/** What a room does when it hears a fact: one transaction, once per fact. */
export function on<P>(
  fact: FactDefinition<P>,
  handle: (ctx: Context, payload: P, told: ToldFact<P>) => Promise<void>,
): RoomHearing {
  return hear<P, Context>(fact, (payload, told, ctx) => handle(ctx, payload, told)) as RoomHearing;
}

/** A job that still waits for its room: `open` gives it contexts, one per transaction it needs. */
export type RoomJob = (open: OpenContext) => JobImplementation;

/** How a room does a job. It may be run again from its beginning at any time, so it must stand being repeated. */
export function work<I, O>(
  definition: JobDefinition<I, O>,
  handle: (open: OpenContext, input: I, run: JobRun) => Promise<O>,
): RoomJob {
  return (open) => implementJob(definition, (input, run) => handle(open, input, run)) as JobImplementation;
}
