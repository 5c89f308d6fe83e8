import type {
  Entry,
  LogReport,
  LogVerdict,
  OwnTicketVerdict,
  PieceTop,
  RecordFacts,
  Verdict,
  VerificationStep,
} from '@sunlot/draw-protocol';
import { hireBench } from './hire-bench.ts';
import type { FetchedLog } from './log-entries.ts';

/** What the page asks of the worker that recomputes. */
export type Question =
  | { readonly ask: 'verify'; readonly record: Uint8Array }
  | { readonly ask: 'hold'; readonly record: RecordFacts; readonly entries: readonly Uint8Array[] }
  | { readonly ask: 'own ticket'; readonly record: Uint8Array; readonly opening: Uint8Array }
  | { readonly ask: 'top'; readonly piece: Uint8Array }
  | { readonly ask: 'collect'; readonly drawId: string; readonly code: string }
  | ({ readonly ask: 'monitor'; readonly now: string } & FetchedLog);

/** Whether the head of the log is signed by its key and its root is that of the entries. */
export interface HeadCheck {
  readonly size: number;
  readonly root: string;
  /** Null where this browser cannot check Ed25519 signatures. */
  readonly signed: boolean | null;
  readonly holds: boolean;
}

/** A key of the log: since when it signs, and whether the one before it handed over to it. */
export interface KeyCheck {
  readonly verifier: string;
  readonly from: string;
  readonly until: string | null;
  /** Why the key before was replaced; null for the first, and where no change can be read. */
  readonly reason: string | null;
  /** True for the first key. Null where this browser cannot check Ed25519 signatures. */
  readonly handedOver: boolean | null;
}

/** A body that cosigns: its last cosignature, and whether this log continues what it signed. */
export interface CosignerCheck {
  readonly title: string;
  readonly verifier: string;
  readonly from: string;
  readonly until: string | null;
  /** Null when it has cosigned nothing yet, or no longer does. */
  readonly last: { readonly size: number; readonly at: string; readonly holds: boolean | null } | null;
}

export interface LogReading {
  readonly head: HeadCheck | null;
  readonly keys: readonly KeyCheck[];
  readonly cosigners: readonly CosignerCheck[];
  readonly report: LogReport;
  /** The entries in the order of the log; null for one that cannot be read. */
  readonly entries: readonly (Entry | null)[];
}

export type Reply =
  | { readonly step: VerificationStep }
  | { readonly verdict: Verdict }
  | { readonly held: LogVerdict }
  | { readonly log: LogReading }
  | { readonly ownTicket: OwnTicketVerdict }
  | { readonly opening: Uint8Array | null }
  | { readonly top: PieceTop }
  | { readonly fault: string };

/** Verifies a record off the page's own thread; hears of each step as it begins. */
export function verifyRecord(record: Uint8Array, onStep: (step: VerificationStep) => void): Promise<Verdict> {
  return ask({ ask: 'verify', record }, (reply, done) => {
    if ('step' in reply) onStep(reply.step);
    if ('verdict' in reply) done(reply.verdict);
  });
}

/** Holds a verified record against the entries of the log. */
export function holdRecord(record: RecordFacts, entries: readonly Uint8Array[]): Promise<LogVerdict> {
  return ask({ ask: 'hold', record, entries }, (reply, done) => {
    if ('held' in reply) done(reply.held);
  });
}

/** Finds an enterprise's own place, from its opening and a record that was verified. */
export function findOwnTicket(record: Uint8Array, opening: Uint8Array): Promise<OwnTicketVerdict> {
  return ask({ ask: 'own ticket', record, opening }, (reply, done) => {
    if ('ownTicket' in reply) done(reply.ownTicket);
  });
}

/** Fetches and unseals the opening a code stands for; null when there is none under it. The code itself is not sent. */
export function collectOpening(drawId: string, code: string): Promise<Uint8Array | null> {
  return ask({ ask: 'collect', drawId, code }, (reply, done) => {
    if ('opening' in reply) done(reply.opening);
  });
}

/** Reads the whole log as somebody who trusts nobody. */
export function monitor(question: Omit<Extract<Question, { ask: 'monitor' }>, 'ask'>): Promise<LogReading> {
  return ask({ ask: 'monitor', ...question }, (reply, done) => {
    if ('log' in reply) done(reply.log);
  });
}

/** One worker a question, so that a page that is left takes its work with it. */
function ask<T>(question: Question, hear: (reply: Reply, done: (answer: T) => void) => void): Promise<T> {
  const worker = hireBench();
  return new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('fault' in data) reject(new Error(data.fault));
      else hear(data, resolve);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
