import { describe, expect, test } from 'vitest';
import { isEnumName } from './label.ts';
import { placeholdersIn } from './phrase.ts';
import { isRefusalCode, reasonText, refusals, refusalText, remedyText } from './refusal.ts';

const manners = ['percent', 'count', 'day', 'moment', 'hours', 'verb', 'thing', 'state', 'problems'];

describe('refusals', () => {
  test('R47 name the same facts in the same manner in both languages', () => {
    for (const [code, words] of Object.entries(refusals)) {
      expect(placeholdersIn(words.zh), code).toEqual(placeholdersIn(words.en));
      expect(placeholdersIn(words.remedy.zh), code).toEqual(placeholdersIn(words.remedy.en));
    }
  });

  test('use only manners the phrase knows', () => {
    for (const [code, words] of Object.entries(refusals)) {
      for (const placeholder of placeholdersIn(words.zh + words.remedy.zh)) {
        const manner = /:(\w+)\}/.exec(placeholder)?.[1];
        expect(manner === undefined || manners.includes(manner) || isEnumName(manner), `${code} ${placeholder}`).toBe(
          true,
        );
      }
    }
  });

  test('R47 say what is wrong and what to do, in both languages, without a stray brace or full stop', () => {
    for (const [code, { zh, en, remedy }] of Object.entries(refusals)) {
      for (const text of [zh, remedy.zh]) expect(text, code).toMatch(/[\u4e00-\u9fff]/);
      for (const text of [en, remedy.en]) expect(text.replaceAll(/[“”’–]/g, ''), code).not.toMatch(/[^\x20-\x7e]/);
      for (const text of [zh, en, remedy.zh, remedy.en]) {
        expect(text, code).not.toMatch(/[.。]$/);
        expect(text.replaceAll(/\{\w+(:\w+)?\}/g, ''), code).not.toMatch(/[{}]/);
      }
    }
  });

  test('R03 a plan below its ratio names the bound, what was asked and the pool', () => {
    const facts = { itemName: '拍卖企业检查', bound: 0.2, asked: 0.125, poolSize: 1834 };
    expect(refusalText('PLAN_BELOW_RATIO', facts, 'zh')).toBe(
      '“拍卖企业检查”的抽查比例不得低于 20%;计划为 12.5%,名录库共 1,834 户。请提高比例至 20% 以上。',
    );
    expect(refusalText('PLAN_BELOW_RATIO', facts, 'en')).toBe(
      'The ratio of “拍卖企业检查” may not be below 20%; the plan has 12.5% of 1,834 objects. Raise the ratio to 20% or more.',
    );
  });

  test('a refused step speaks the words of states and verbs', () => {
    const facts = { state: 'DRAFT', step: 'approve', possible: ['submit'] };
    expect(reasonText('LIFECYCLE_STEP_REFUSED', facts, 'zh')).toBe('当前状态为“草稿”,不能办理“批准”;现在可以办理:报送');
    expect(reasonText('LIFECYCLE_STEP_REFUSED', { ...facts, possible: [] }, 'en')).toBe(
      'In state “Draft” the step “Approve” is not possible; possible now: none',
    );
  });

  test('R30 times are those on the wall in Changchun', () => {
    const facts = { plannedStart: '2026-11-23T16:30:00Z', hours: 47.5, earliestAt: new Date('2026-12-31T16:00:00Z') };
    expect(remedyText('NOTICE_UNDER_48_HOURS', facts, 'zh')).toBe('请将检查时间改为 2027年1月1日 00:00 或以后');
    expect(reasonText('NOTICE_UNDER_48_HOURS', facts, 'en')).toContain('24 November 2026, 00:30, 47 h 30 min from now');
  });

  test('an input refusal lists its fields', () => {
    const fields = [
      { field: 'title', problem: 'is empty' },
      { field: 'lines.0.ratio', problem: 'above 1' },
    ];
    expect(reasonText('INPUT_INVALID', { fields }, 'en')).toBe('Not valid: title: is empty, lines.0.ratio: above 1');
  });

  test('a missing fact reads unknown', () => {
    expect(reasonText('DISTRICT_UNKNOWN', {}, 'zh')).toBe('区划代码 不详 不在长春市区划表内');
    expect(reasonText('NOT_FOUND', { type: 'Plan', id: null }, 'en')).toBe(
      'There is no such plan, or you may not see it (unknown)',
    );
  });

  test('text in a fact is never read as a placeholder', () => {
    expect(reasonText('DISTRICT_UNKNOWN', { districtCode: '{id}$&' }, 'en')).toBe(
      'District code {id}$& is not one of Changchun’s',
    );
  });

  test('a code from elsewhere is recognised or not', () => {
    expect(isRefusalCode('FOUR_EYES')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
    expect(isRefusalCode(undefined)).toBe(false);
  });
});
