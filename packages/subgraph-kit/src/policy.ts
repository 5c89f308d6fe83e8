import type { Actor } from './actor.ts';
import { isSignedIn } from './actor.ts';
import { Refusal } from './refusal.ts';

/** Who may use a verb: everyone (no account), anyone signed in, or the listed roles. */
export type VerbRule = 'EVERYONE' | 'SIGNED_IN' | readonly string[];

/** Which rows of a type an actor sees: all, none, or those that match a filter of the ORM. */
export type RowRule = (actor: Actor) => true | false | Record<string, unknown>;

/** A field that not everyone who sees the row may read in full. `mask` gives what the others read, often null. */
export interface MaskRule {
  show(actor: Actor, row: never): boolean;
  mask(value: unknown): unknown;
}

/**
 * What a room lets whom do and see, in one table. Verbs guard the doors, rows scope lists, references and held
 * entities alike, masks cover fields wherever they are read: there is no other place where rights are decided.
 */
export interface Policy {
  readonly verbs: Readonly<Record<string, VerbRule>>;
  readonly rows: Readonly<Record<string, RowRule>>;
  readonly masks?: Readonly<Record<string, MaskRule>>;
}

export function definePolicy<const P extends Policy>(policy: P): P {
  return policy;
}

/** Returns whether the actor may use the verb. A verb without a rule is refused to everyone and fails the build. */
export function may(policy: Policy, actor: Actor, verb: string): boolean {
  const rule = policy.verbs[verb];
  if (rule === undefined) return false;
  if (rule === 'EVERYONE' || actor.roles.includes('ROOM')) return true;
  if (!isSignedIn(actor)) return false;
  return rule === 'SIGNED_IN' || rule.some((role) => actor.roles.includes(role));
}

/** Refuses with NOT_SIGNED_IN or FORBIDDEN when the actor may not use the verb. */
export function demand(policy: Policy, actor: Actor, verb: string): void {
  if (may(policy, actor, verb)) return;
  if (!isSignedIn(actor)) throw new Refusal('NOT_SIGNED_IN', { verb });
  throw new Refusal('FORBIDDEN', { verb, needs: policy.verbs[verb] ?? [] });
}

/** The filter of the rows an actor sees. A type without a rule shows nothing. */
export function rowsOf(policy: Policy, actor: Actor, type: string): true | false | Record<string, unknown> {
  if (actor.roles.includes('ROOM')) return true;
  return policy.rows[type]?.(actor) ?? false;
}
