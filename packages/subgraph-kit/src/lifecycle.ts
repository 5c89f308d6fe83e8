import { Refusal } from './refusal.ts';

/** Who may take a step: a role of the glossary, or 'ROOM' for steps that facts and deadlines take. */
export type StepActor = string;

export interface Step<State extends string> {
  readonly to: State;
  readonly by: StepActor | readonly StepActor[];
}

/** A life as a table a lawyer can read: from each state, which step leads where and who takes it. */
export type Lifecycle<State extends string, Verb extends string = string> = {
  readonly [From in State]: { readonly [V in Verb]?: Step<State> };
};

/**
 * Takes a step, or refuses with LIFECYCLE_STEP_REFUSED naming the state, the step and what somebody may do instead. `of` is said where a step has
 * another word elsewhere: the `commit` of an `Import` is `commitImport`. The only way for a state to change.
 */
export function advance<State extends string, Verb extends string>(
  lifecycle: Lifecycle<State, Verb>,
  state: State,
  verb: Verb,
  roles: readonly string[],
  of = '',
): State {
  const step = lifecycle[state][verb];
  if (!step) {
    // What the room does by itself nobody can be sent to do.
    const open = stepsFrom(lifecycle, state).filter((other) => actorsOf(lifecycle[state][other]!).some(isPerson));
    throw new Refusal('LIFECYCLE_STEP_REFUSED', { state, step: verb + of, possible: open.map((other) => other + of) });
  }
  if (!takes(step, roles)) throw new Refusal('FORBIDDEN', { verb: verb + of, needs: actorsOf(step) });
  return step.to;
}

/** The steps these roles may take from this state; empty when the state is final or others must act. */
export function stepsFor<State extends string, Verb extends string>(
  lifecycle: Lifecycle<State, Verb>,
  state: State,
  roles: readonly string[],
): Verb[] {
  return stepsFrom(lifecycle, state).filter((verb) => takes(lifecycle[state][verb]!, roles));
}

function stepsFrom<State extends string, Verb extends string>(lifecycle: Lifecycle<State, Verb>, state: State): Verb[] {
  return Object.keys(lifecycle[state]) as Verb[];
}

function isPerson(actor: StepActor): boolean {
  return actor !== 'ROOM';
}

function actorsOf(step: Step<string>): readonly string[] {
  return typeof step.by === 'string' ? [step.by] : step.by;
}

function takes(step: Step<string>, roles: readonly string[]): boolean {
  return actorsOf(step).some((role) => roles.includes(role));
}
