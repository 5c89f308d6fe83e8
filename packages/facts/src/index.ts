export { surviveBrokenConnections } from './broken-connection.ts';
export * from './catalogue.ts';
export { defineFact, rooms } from './fact.ts';
export type { FactDefinition, RoomName, ToldFact } from './fact.ts';
export { outboxTables, writeFact } from './outbox.ts';
export type { Execute } from './outbox.ts';
export { factQueue, hear, startListener } from './hear.ts';
export type { Hearing, ListenerOptions, Running } from './hear.ts';
export {
  defineJob,
  enqueue,
  implementJob,
  jobQueue,
  queueJob,
  startJobs,
} from './job.ts';
export type {
  JobDefinition,
  JobImplementation,
  JobName,
  JobOptions,
  JobRun,
  JobsOptions,
} from './job.ts';
export { openLiveChannel } from './live.ts';
export type {
  Json,
  LiveChannel,
  LiveChannelOptions,
  LiveEvent,
} from './live.ts';
export { openQueueBackend } from './queue.ts';
export type { QueueBackend, QueueBackendOptions } from './queue.ts';
export { startRelay } from './relay.ts';
export type { Relay, RelayOptions } from './relay.ts';
export type { Log } from './log.ts';
