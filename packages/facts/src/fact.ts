import type { z } from 'zod';

/** One thing that happened in one room and matters to others: its name, who tells it, who hears it, what it carries. */
export interface FactDefinition<P = unknown> {
  name: string;
  from: RoomName;
  heardBy: readonly RoomName[];
  shape: z.ZodType<P>;
}

/** A fact as it arrives. `id` is the same however often it arrives; `toldAt` is when it happened, by the database's clock. */
export interface ToldFact<P = unknown> {
  id: string;
  name: string;
  payload: P;
  toldAt: string;
  actor?: string;
}

export const rooms = ['identity', 'registries', 'planning', 'draw', 'results', 'referral'] as const;

export type RoomName = (typeof rooms)[number];

export function defineFact<P>(definition: FactDefinition<P>): FactDefinition<P> {
  return definition;
}
