import type { JobsOptions } from 'bullmq';

/** How long work is tried again: after ¼ s, ½ s, 1 s … and from then on every five minutes, for about two days. */
export const patience = {
  settings: {
    backoffStrategy: (attemptsMade: number): number => Math.min(250 * 2 ** (attemptsMade - 1), 300_000),
  },
};

/** The options of everything handed to a queue. What failed in the end is kept, never thrown away. */
export const handedOver: JobsOptions = {
  attempts: 600,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: false,
  stackTraceLimit: 5,
};
