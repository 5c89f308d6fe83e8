import { describe, expect, test } from 'vitest';
import { fill, placeholdersIn } from './phrase.ts';

describe('a phrase with facts', () => {
  test('speaks the words of states, verbs, things and enum members', () => {
    const phrase = '{state:state} {step:verb} {type:thing} {kind:PlanKind} {possible:verb}';
    const facts = { state: 'DRAFT', step: 'approve', type: 'Plan', kind: 'JOINT', possible: ['submit', 'cancel'] };
    expect(fill(phrase, facts, 'zh')).toBe('草稿 批准 抽查计划 部门联合抽查 报送、取消');
    expect(fill(phrase, facts, 'en')).toBe('Draft Approve plan Joint inspection Submit, Cancel');
  });

  test('R30 shows times as the wall in Changchun does, given as an instant or as text', () => {
    const facts = {
      at: '2026-11-23T16:30:00Z',
      until: new Date('2026-12-31T16:00:00Z'),
      on: '2026-03-05',
      hours: 47.5,
    };
    expect(fill('{at:moment} {until:moment} {on:day} {hours:hours}', facts, 'zh')).toBe(
      '2026年11月24日 00:30 2027年1月1日 00:00 2026年3月5日 47 小时 30 分',
    );
    expect(fill('{at:moment}; {on:day}; {hours:hours}', facts, 'en')).toBe(
      '24 November 2026, 00:30; 5 March 2026; 47 h 30 min',
    );
  });

  test('writes numbers as people do', () => {
    expect(fill('{bound:percent} of {size:count}', { bound: 0.125, size: 1834 }, 'en')).toBe('12.5% of 1,834');
  });

  test('lists the problems of an input by field', () => {
    const fields = [
      { field: 'title', problem: 'is empty' },
      { field: 'lines.0.ratio', problem: 'above 1' },
    ];
    expect(fill('{fields:problems}', { fields }, 'en')).toBe('title: is empty, ratio of no. 1: above 1');
  });

  test('R47 names a field by its word, and as an address spells it', () => {
    const facts = { known: ['search', 'districtCode'] };
    expect(fill('{known:field}', facts, 'zh')).toBe('搜索（search）、区县（districtCode）');
    expect(fill('{known:field}', facts, 'en')).toBe('search (search), district (districtCode)');
  });

  test('R47 says what a validator complains of in words, with the name of the field', () => {
    const fields = [
      { field: 'explanation', problem: 'explanation must be longer than or equal to 4 characters' },
      { field: 'lines.0.seats', problem: 'seats must not be less than 1' },
      { field: 'publicKey', problem: 'publicKey must match /^[0-9a-f]{64}$/ regular expression' },
    ];
    expect(fill('{fields:problems}', { fields }, 'zh')).toBe(
      '说明：至少 4 个字、第 1 项每组人数：不得小于 1、公钥：格式不符',
    );
    expect(fill('{fields:problems}', { fields }, 'en')).toBe(
      'explanation: at least 4 characters, seats of no. 1: not below 1, public key: not in the form asked for',
    );
  });

  test('R47 says a fact that has a word in each language in the reader’s', () => {
    const facts = {
      accepted: [
        { zh: '企业', en: 'Enterprise' },
        { zh: '个体工商户', en: 'Individual business' },
      ],
    };
    expect(fill('只能填写：{accepted}', facts, 'zh')).toBe('只能填写：企业、个体工商户');
    expect(fill('Accepted are: {accepted}', facts, 'en')).toBe('Accepted are: Enterprise, Individual business');
  });

  test('reads a missing fact as unknown and an empty list as none', () => {
    expect(fill('{a}/{b:day}/{c:verb}/{d}', { b: null, c: [], d: '' }, 'zh')).toBe('不详/不详/无/不详');
    expect(fill('{a}/{c:verb}/{toString}', { c: [] }, 'en')).toBe('unknown/none/unknown');
  });

  test('leaves out a clause in brackets when one of its facts is missing, and keeps it when all are there', () => {
    const phrase = 'nobody acts on both sides[: {actor} already did “{step:verb}”]';
    expect(fill(phrase, { actor: '王芳', step: 'submit' }, 'en')).toBe(
      'nobody acts on both sides: 王芳 already did “Submit”',
    );
    expect(fill(phrase, { actor: '王芳' }, 'en')).toBe('nobody acts on both sides');
    expect(fill(phrase, { actor: '[王]', step: 'submit' }, 'en')).toBe(
      'nobody acts on both sides: [王] already did “Submit”',
    );
  });

  test('never reads text in a fact as a placeholder', () => {
    expect(fill('code {code}', { code: '{id}$&' }, 'en')).toBe('code {id}$&');
  });

  test('leaves a word nobody wrote down as it is', () => {
    expect(
      fill('{step:verb} {state:state} {kind:PlanKind}', { step: 'juggle', state: 'AIRBORNE', kind: 'X' }, 'zh'),
    ).toBe('juggle AIRBORNE X');
  });

  test('tells its placeholders, sorted, each once', () => {
    expect(placeholdersIn('{b:day} {a} {b:day}')).toEqual(['{a}', '{b:day}']);
  });
});
