import { describe, expect, test } from 'vitest';
import { isEnumName } from './label.ts';
import { placeholdersIn } from './phrase.ts';
import { isRefusalCode, refusals, refusalText, remedyText } from './refusal.ts';

const manners = [
  'percent',
  'count',
  'size',
  'day',
  'moment',
  'hours',
  'verb',
  'tag',
  'thing',
  'room',
  'state',
  'field',
  'problems',
];

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

  test('R03 a plan below its ratio names the bound, what was asked and the pool, and what to do', () => {
    const facts = { itemName: '拍卖企业检查', bound: 0.2, asked: 0.125, poolSize: 1834 };
    for (const language of ['zh', 'en'] as const) {
      const text = refusalText('PLAN_BELOW_RATIO', facts, language);
      for (const named of ['拍卖企业检查', '20%', '12.5%', '1,834']) expect(text).toContain(named);
      expect(text).toContain(remedyText('PLAN_BELOW_RATIO', facts, language));
    }
  });

  test('R47 a range that ends before it begins is refused in days as they are written', () => {
    const facts = { from: '2026-11-27', to: '2020-01-01' };
    expect(refusalText('RANGE_INVALID', facts, 'zh')).toContain('起始 2026年11月27日 晚于截止 2020年1月1日');
    expect(refusalText('RANGE_INVALID', facts, 'en')).not.toContain('2026-11-27');
  });

  test('R12 R49 one hand on both sides asks for another person and division; an own account, for another administrator', () => {
    const signed = { actor: '王明', step: 'voidDraw' };
    expect(refusalText('FOUR_EYES', signed, 'zh')).toBe(
      '同一人或同一处室不得既办理又审核：王明 已办理“提出作废”。请由另一处室的另一人办理。',
    );
    expect(refusalText('FOUR_EYES', signed, 'en')).toBe(
      'The same person or division may not act on both sides: 王明 already did “Propose void”. Have another person, from another division, do it.',
    );
    expect(refusalText('OWN_ACCOUNT', { step: 'grantRoles' }, 'zh')).toBe(
      '不得对自己的账号办理“授予角色”。请由另一位管理员办理。',
    );
    expect(refusalText('OWN_ACCOUNT', { step: 'grantRoles' }, 'en')).toBe(
      'Nobody may do “Grant roles” with their own account. Have another administrator do it.',
    );
  });

  test('R47 a part of the house that does not answer is named as those who use it know it', () => {
    expect(refusalText('ROOM_UNAVAILABLE', { room: 'planning' }, 'zh')).toBe(
      '系统的一个部分（计划与任务）暂时无法访问。请稍后重试。',
    );
    expect(refusalText('ROOM_UNAVAILABLE', {}, 'en')).toBe(
      'A part of the system does not answer at the moment. Try again in a moment.',
    );
  });

  test('R47 a file there is not is called one in either language', () => {
    const facts = { type: 'file', id: 'items.pdf' };
    expect(refusalText('NOT_FOUND', facts, 'zh')).toContain('找不到该文件');
    expect(refusalText('NOT_FOUND', facts, 'en')).toContain('no such file');
  });

  test('R08 a code nobody filled in is said to be missing, and one that is wrong is named', () => {
    const said = (creditCode: string, problem: string, language: 'zh' | 'en') =>
      refusalText('CREDIT_CODE_INVALID', { creditCode, problem }, language);
    expect(said('', 'MISSING', 'zh')).toMatch(/^统一社会信用代码不合规则：未填写。/);
    expect(said('', 'MISSING', 'en')).toMatch(/^The unified social credit code is not valid: /);
    expect(said('91220102T00001469A', 'CHECK_DIGIT', 'zh')).toMatch(/^统一社会信用代码 91220102T00001469A 不合规则：/);
  });

  test('a code from elsewhere is recognised or not', () => {
    expect(isRefusalCode('FOUR_EYES')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
    expect(isRefusalCode(undefined)).toBe(false);
  });
});
