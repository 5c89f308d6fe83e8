import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/postgresql';
import type { FactDefinition, JobDefinition, JobOptions, LiveEvent } from '@sunlot/facts';
import { localDay } from '@sunlot/workdays';
import DataLoader from 'dataloader';
import { CompiledQuery } from 'kysely';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Actor } from './actor.ts';
import { AuditEntry } from './audit.ts';
import type { Clock } from './clock.ts';
import type { RoomMetrics } from './metrics.ts';
import { demand, may, type Policy, rowsOf } from './policy.ts';
import { Refusal } from './refusal.ts';
import type { Vault } from './vault.ts';

export type Language = 'zh' | 'en';

type EntityClass<E> = new (...args: never[]) => E;

/** What a room lends to every request. */
export interface RoomFloor {
  readonly room: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Logger;
  readonly metrics: RoomMetrics;
  readonly outbox: Outbox;
}

/** Writes what must reach others into the transaction at hand; `@sunlot/facts` provides it. */
export interface Outbox {
  tell(execute: ExecuteSql, fact: FactDefinition, payload: unknown, actor: string): Promise<void>;
  enqueue(execute: ExecuteSql, job: JobDefinition, input: unknown, options: JobOptions): Promise<void>;
  announce(execute: ExecuteSql, event: LiveEvent): Promise<void>;
  /** Called after a commit that told something, so that nobody waits for the next poll. */
  nudge(): void;
}

export type ExecuteSql = (sql: string, params?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * One request, one fact heard or one job run: who asks, in which language, with which database session. An act loads
 * and holds through it, records and tells through it, and all of that is one transaction: an act that cannot be
 * recorded did not happen.
 *
 * Apollo Server copies the context object of each request, so its state is in plain fields: a #private one would be lost.
 */
export class Context {
  readonly floor: RoomFloor;
  readonly actor: Actor;
  readonly language: Language;
  readonly em: EntityManager;
  readonly requestId: string;
  readonly idempotencyKey: string | undefined;
  readonly log: Logger;
  /** Headers for the gateway alone, e.g. the session a sign-in opened. */
  readonly answerHeaders: Record<string, string> = {};
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  private readonly leaving: Array<(execute: ExecuteSql) => Promise<void>> = [];

  constructor(
    floor: RoomFloor,
    em: EntityManager,
    asker: { actor: Actor; language: Language; requestId: string; idempotencyKey?: string | undefined },
  ) {
    this.floor = floor;
    this.em = em;
    this.actor = asker.actor;
    this.language = asker.language;
    this.requestId = asker.requestId;
    this.idempotencyKey = asker.idempotencyKey;
    this.log = floor.log.child({ requestId: asker.requestId });
  }

  get now(): Date {
    return this.floor.clock.now();
  }

  /** Today in Asia/Shanghai, as YYYY-MM-DD. */
  get today(): string {
    return localDay(this.now);
  }

  get vault(): Vault {
    return this.floor.vault;
  }

  /** A fresh id that sorts by time (UUIDv7, RFC 9562), for rows whose id is needed before they are written. */
  newId(): string {
    return v7({ msecs: this.now.getTime() });
  }

  may(verb: string): boolean {
    return may(this.floor.policy, this.actor, verb);
  }

  demand(verb: string): void {
    demand(this.floor.policy, this.actor, verb);
  }

  /** The filter of rows of the type this actor sees, joined with a condition of one's own. */
  visible<E extends object>(type: EntityClass<E>, where: FilterQuery<E> = {} as FilterQuery<E>): FilterQuery<E> {
    const rows = rowsOf(this.floor.policy, this.actor, type.name);
    if (rows === true) return where;
    if (rows === false) return { id: null } as unknown as FilterQuery<E>;
    return { $and: [where, rows] } as unknown as FilterQuery<E>;
  }

  /** The entity if the actor may see it, else undefined. */
  async find<E extends object>(type: EntityClass<E>, id: string): Promise<E | undefined> {
    if (!isUuid(id)) return undefined;
    return (await this.em.findOne(type, this.visible(type, { id } as unknown as FilterQuery<E>))) ?? undefined;
  }

  /** The entity; refuses with NOT_FOUND when it does not exist or the actor may not see it, which look alike. */
  async get<E extends object>(type: EntityClass<E>, id: string): Promise<E> {
    const found = await this.find(type, id);
    if (!found) throw new Refusal('NOT_FOUND', { type: type.name, id });
    return found;
  }

  /** Like `get`, and nobody else may hold it until this act is committed: two clicks become one act and one refusal. */
  async hold<E extends object>(type: EntityClass<E>, id: string): Promise<E> {
    const where = this.visible(type, { id } as unknown as FilterQuery<E>);
    const found = isUuid(id)
      ? await this.em.findOne(type, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
      : null;
    if (!found) throw new Refusal('NOT_FOUND', { type: type.name, id });
    return found;
  }

  /** Puts the act on the audit trail, in this transaction. */
  record(
    action: string,
    subject: { id: string; constructor: { name: string } },
    details?: unknown,
    reason?: string,
  ): void {
    this.em.persist(
      this.em.create(AuditEntry, {
        at: this.now,
        actorId: this.actor.accountId,
        actorName: this.actor.name,
        organizationName: this.actor.organizationName,
        action,
        subjectType: subject.constructor.name,
        subjectId: subject.id,
        reason: reason ?? null,
        details: details ?? null,
        requestId: this.requestId,
      } as never),
    );
  }

  /** Tells the rooms that hear this fact, once this act is committed. */
  tell<P>(fact: FactDefinition<P>, payload: P): void {
    this.leaving.push((execute) =>
      this.floor.outbox.tell(execute, fact as FactDefinition, payload, this.actor.accountId),
    );
  }

  /** Queues a job, once this act is committed. */
  enqueue<I, O>(job: JobDefinition<I, O>, input: I, options: JobOptions = {}): void {
    this.leaving.push((execute) => this.floor.outbox.enqueue(execute, job as JobDefinition, input, options));
  }

  /** Shows those who are looking that something moved, once this act is committed. */
  announce(event: LiveEvent): void {
    this.leaving.push((execute) => this.floor.outbox.announce(execute, event));
  }

  /** SQL with $1, $2 … inside this context's transaction (or outside one, when none is open). */
  readonly sql: ExecuteSql = async (sql, params = []) => {
    const connection = this.em.getConnection();
    const session = this.em.getTransactionContext() ?? connection.getClient();
    const { rows } = await session.executeQuery(CompiledQuery.raw(sql, [...params]));
    return rows as Record<string, unknown>[];
  };

  /** One loader per batch function and request: ten references, one query. */
  load<K, V>(
    batch: (keys: readonly K[], ctx: Context) => Promise<readonly (V | undefined)[]>,
    key: K,
  ): Promise<V | undefined> {
    let loader = this.loaders.get(batch) as DataLoader<K, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | undefined>((keys) => batch(keys, this));
      this.loaders.set(batch, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }

  /**
   * A transaction apart from this act, which stays even if the act is refused: counting a failed sign-in, noting that
   * somebody read what is sealed. It must not touch rows this act holds.
   */
  async apart<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    const other = new Context(this.floor, this.em.fork(), this);
    return other.inTransaction(() => work(other));
  }

  /** Runs the work as one transaction: changes, audit entries, facts, jobs and live events are kept together or not at all. */
  async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.em.begin();
    try {
      const result = await work();
      await this.em.flush();
      for (const leave of this.leaving) await leave(this.sql);
      await this.em.commit();
      if (this.leaving.length > 0) this.floor.outbox.nudge();
      this.leaving.length = 0;
      return result;
    } catch (fault) {
      this.leaving.length = 0;
      // Where the connection is gone nothing is left to roll back, and what is told is what went wrong first.
      await this.em.rollback().catch(() => undefined);
      this.em.clear();
      throw fault;
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether it can be anything's id at all: a database asked for another says that it cannot read it. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}
