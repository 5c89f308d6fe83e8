import { Role, TaskState } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { expect, test } from 'vitest';
import { taskLifecycle, type TaskVerb } from './task.lifecycle.ts';

const verbs: readonly TaskVerb[] = ['educate', 'waive', 'announce', 'cancel'];
const actors = [...Object.values(Role), 'ROOM'];

/** Written by hand from 二(五)2 and 二(五)3; whatever is not listed here must be refused. */
const lawful: Record<string, TaskState> = {
  'CREATED educate DIVISION': 'EDUCATED',
  'CREATED educate DEPARTMENT': 'EDUCATED',
  'CREATED waive POLICY_DIVISION': 'EDUCATED',
  'CREATED cancel DIVISION': 'CANCELLED',
  'CREATED cancel DEPARTMENT': 'CANCELLED',
  'EDUCATED announce DIVISION': 'ANNOUNCED',
  'EDUCATED announce DEPARTMENT': 'ANNOUNCED',
  'EDUCATED cancel DIVISION': 'CANCELLED',
  'EDUCATED cancel DEPARTMENT': 'CANCELLED',
};

const steps = Object.values(TaskState).flatMap((state) =>
  verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))),
);

test.each(steps)('R19 R20 $actor, task $state, step $verb', ({ state, verb, actor }) => {
  const expected = lawful[`${state} ${verb} ${actor}`];
  const take = () => advance(taskLifecycle, state, verb, [actor]);
  if (expected) expect(take()).toBe(expected);
  else expect(take).toThrow(Refusal);
});
