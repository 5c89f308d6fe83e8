import { factQueue, jobQueue, type QueueBackend, type RoomName } from '@sunlot/facts';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Refusal } from './refusal.ts';

/** What a room is asked to do: a query or a mutation, a fact to hear, a job to work. */
export type WorkKind = 'query' | 'mutation' | 'fact' | 'job';

/** What a room counts of itself for Prometheus. Every series says whose it is, so that the gateway can show all rooms on one page. */
export class RoomMetrics {
  private readonly registry = new Registry();
  private readonly seconds: Histogram<'kind' | 'name' | 'outcome'>;

  constructor(room: RoomName, { pool, backend }: { pool: Pool; backend: QueueBackend }) {
    this.registry.setDefaultLabels({ room });
    this.seconds = new Histogram({
      name: 'sunlot_work_seconds',
      help: 'Time a room took for a query, a mutation, a fact or a job, by name and outcome',
      labelNames: ['kind', 'name', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
      registers: [this.registry],
    });
    this.registry.registerMetric(unheardOf(pool));
    this.registry.registerMetric(jobsOf(room, backend));
  }

  /** Adds what Node says of the process; for a room that has one of its own. */
  withProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Does the work and notes how long it took and how it ended; passes on what it answers or throws. */
  async timed<T>(kind: WorkKind, name: string, work: () => Promise<T>): Promise<T> {
    const end = this.seconds.startTimer({ kind, name });
    try {
      const answer = await work();
      end({ outcome: 'done' });
      return answer;
    } catch (fault) {
      end({ outcome: isRefusal(fault) ? 'refused' : 'fault' });
      throw fault;
    }
  }

  /** As text for Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** As JSON for the gateway, which shows all rooms together. */
  json(): Promise<object[]> {
    return this.registry.getMetricsAsJSON();
  }
}

/** A door's error carries the refusal's code; inside a room the refusal itself is thrown. That the disk is full is no rule's doing. */
function isRefusal(fault: unknown): boolean {
  if (fault instanceof Refusal) return true;
  const code = (fault as { extensions?: { code?: unknown } }).extensions?.code;
  return code !== undefined && code !== 'INTERNAL_FAULT' && code !== 'DISK_FULL';
}

/** Facts and jobs of this room's outbox that nobody has taken yet: they pile up when the queue or a listener is away. */
function unheardOf(pool: Pool): Gauge {
  return new Gauge({
    name: 'sunlot_outbox_waiting',
    help: 'Facts and jobs told by the room and not yet heard',
    registers: [],
    collect() {
      return orNothing(this, async () => {
        const { rows } = await pool.query<{ waiting: number }>(
          'select count(*)::int as waiting from outbox where heard_at is null',
        );
        this.set(rows[0]!.waiting);
      });
    },
  });
}

function jobsOf(room: RoomName, backend: QueueBackend): Gauge<'queue' | 'state'> {
  return new Gauge({
    name: 'sunlot_queue_jobs',
    help: 'Jobs in the queues of the room, by state',
    labelNames: ['queue', 'state'],
    registers: [],
    collect() {
      return orNothing(this, async () => {
        await backend.ping();
        for (const queue of [jobQueue(room), factQueue(room)]) {
          const counts = await backend.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed');
          for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
        }
      });
    },
  });
}

/** A server that does not answer leaves a gap in its own figure; the others are still shown. */
async function orNothing(gauge: Gauge, look: () => Promise<void>): Promise<void> {
  await look().catch(() => gauge.reset());
}
