import type { EntityClass } from '@mikro-orm/postgresql';
import type { LiveChannel, QueueBackend, RoomName } from '@sunlot/facts';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { OpenContext, RoomHearing, RoomJob } from './work.ts';
import type { RoomMigration } from './migrations.ts';
import type { RoomMetrics } from './metrics.ts';
import type { Policy } from './policy.ts';
import type { Route } from './routes.ts';
import type { Reference } from './schema.ts';

/** A room, said in one object: what it keeps, what it answers, what it hears, what it works on, what it allows. */
export interface Room {
  readonly name: RoomName;
  readonly entities: readonly EntityClass<object>[];
  readonly resolvers: readonly (new (...args: never[]) => object)[];
  readonly orphanedTypes?: readonly object[];
  readonly references?: readonly Reference[];
  readonly policy: Policy;
  readonly migrations: readonly RoomMigration[];
  readonly hears?: readonly RoomHearing[];
  readonly jobs?: readonly RoomJob[];
  /** HTTP beside GraphQL: downloads, uploads, static proofs. Signed by the gateway like everything else. */
  readonly routes?: readonly Route[];
  /** Work the room does by itself once it runs, e.g. recurring deadlines; returns how to stop it. */
  readonly begins?: (openContext: OpenContext, surroundings: Surroundings) => Promise<() => Promise<void>>;
}

/** What a running room needs from outside, and everything it needs. */
export interface Surroundings {
  /** Of this room's own role; the room's schema carries the room's name. */
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  readonly live: LiveChannel;
  /** The secret the gateway signs requests with. */
  readonly gatewayKey: string;
  /** The folder of content-addressed files all rooms share. */
  readonly vault: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Listens on loopback unless told otherwise; port 0 or none picks a free one. */
  readonly host?: string;
  readonly port?: number;
}

export interface RunningRoom {
  readonly name: RoomName;
  readonly url: string;
  readonly metrics: RoomMetrics;
  stop(): Promise<void>;
}
