export { type Actor, isSignedIn, THE_PUBLIC, theRoom } from './actor.ts';
export { Allow, Masked } from './allow.ts';
export { AuditEntry } from './audit.ts';
export { type Clock, DatabaseClock, MovableClock } from './clock.ts';
export {
  type Connection,
  connectionOf,
  LARGEST_PAGE,
  page,
  PageArgs,
  type PageAsked,
  PageInfo,
  pageOf,
  type PageWanted,
  SortOrder,
} from './connection.ts';
export { containing } from './containing.ts';
export { Context, isUuid, type Language } from './context.ts';
export { nextDocumentNumber } from './document-number.ts';
export { demandFileKind, type FileKind, fileKind } from './file-kind.ts';
export { demandHandedIn, noteHandedIn } from './handed-in.ts';
export { historyOf } from './history.ts';
export { advance, type Lifecycle, type Step, stepsFor } from './lifecycle.ts';
export { LocalDate } from './local-date.ts';
export type { RoomMigration } from './migrations.ts';
export { dueOnWith, lightOf } from './light.ts';
export { RoomMetrics } from './metrics.ts';
export { definePolicy, demand, type MaskRule, may, type Policy, rowsOf } from './policy.ts';
export { Refusal, type RefusalFacts } from './refusal.ts';
export { exactly, type RowCount } from './row-count.ts';
export type { Room, RunningRoom, Surroundings } from './room.ts';
export type { Route, RouteAnswer, RouteRequest } from './routes.ts';
export { runAlone } from './run-alone.ts';
export { buildRoomSchema, JSONValue, type Reference, reference, visitor } from './schema.ts';
export { type Claims, sign, SIGNATURE_HEADERS, SignatureChecker } from './signature.ts';
export { startRoom } from './start-room.ts';
export { TextLength } from './text-length.ts';
export { mostUrgentFirst, ToDo, toDo } from './to-do.ts';
export { Vault } from './vault.ts';
export { on, type OpenContext, type RoomHearing, type RoomJob, work } from './work.ts';
export { yearAsked } from './year-asked.ts';
