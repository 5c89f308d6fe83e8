import { Role, SpecialAreaState } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { specialAreaLifecycle, type SpecialAreaVerb } from './special-area.lifecycle.ts';
import { namesArticle } from './special-area.rules.ts';

const states = Object.values(SpecialAreaState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly SpecialAreaVerb[] = ['submit', 'file', 'return'];

/** Read off 二(五)5 by hand; whatever is not listed here must be refused. */
const lawful: Record<string, SpecialAreaState> = {
  'SUBMITTED file POLICY_DIVISION': 'FILED',
  'SUBMITTED return POLICY_DIVISION': 'RETURNED',
  'RETURNED submit DIVISION': 'SUBMITTED',
  'RETURNED submit DEPARTMENT': 'SUBMITTED',
};

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R43 the life of a special-area filing', () => {
  test.each(steps)('R43 $actor, filing $state, step $verb', ({ state, verb, actor }) => {
    const expected = lawful[`${state} ${verb} ${actor}`];
    const take = () => advance(specialAreaLifecycle, state, verb, [actor]);
    if (expected) expect(take()).toBe(expected);
    else expect(take).toThrow(Refusal);
  });
});

test('R43 an explicit basis names its article', () => {
  for (const basis of ['《安全生产法》第六十五条', '《成品油市场管理办法》第 37 条第二款', '第一百〇三条之一'])
    expect(namesArticle(basis)).toBe(true);
  for (const basis of ['', '《安全生产法》', '上级文件要求', '第三章']) expect(namesArticle(basis)).toBe(false);
});
