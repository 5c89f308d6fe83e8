import { VoidReason } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { voidInWords } from './void-in-words.ts';

test('R27 R47 a task’s course says in words that a draw was voided and why', () => {
  expect(voidInWords('POOL_WRONG', 'zh')).toBe('已作废 · 候选名单有误（有证据）');
  for (const ground of Object.keys(VoidReason)) expect(voidInWords(ground, 'en')).toMatch(/^Voided · [A-Z]/);
});

test('R47 a document’s number or a figure is left as it is', () => {
  expect(voidInWords('长双随机抽〔2026〕5号', 'zh')).toBeUndefined();
  expect(voidInWords('112', 'en')).toBeUndefined();
});
