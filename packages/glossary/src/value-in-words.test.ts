import { describe, expect, test } from 'vitest';
import { districtName } from './words/districts.ts';
import { auditActionName } from './words/audit-actions.ts';
import { verbName } from './words/verbs.ts';
import { day, fileSize, hours, moment, percent } from './value-in-words.ts';

describe('values in words', () => {
  test('a percentage has no more digits than it needs', () => {
    expect([0.2, 0.03, 0.0325, 1, 0.125, 0.07].map(percent)).toEqual(['20%', '3%', '3.25%', '100%', '12.5%', '7%']);
  });

  test('a day reads as people say it; what is not a day comes back', () => {
    expect(day('2026-03-05', 'zh')).toBe('2026年3月5日');
    expect(day('2026-03-05', 'en')).toBe('5 March 2026');
    expect(day('下周', 'zh')).toBe('下周');
    expect(day('2026-13-05', 'en')).toBe('2026-13-05');
  });

  test('a moment shows the wall clock in Changchun; what is not a moment comes back', () => {
    expect(moment('2026-12-31T23:59:00+08:00', 'zh')).toBe('2026年12月31日 23:59');
    expect(moment('2026-12-31T16:00:00Z', 'en')).toBe('1 January 2027, 00:00');
    expect(moment('soon', 'en')).toBe('soon');
  });

  test('the size of a file is read in kilobytes, and from a megabyte on in megabytes; nothing is smaller than one, and what is over a limit reads so', () => {
    const mega = 1024 * 1024;
    expect([0, 1, 1536, 1_048_000, mega, 1.5 * mega, 20 * mega, 20 * mega + 1, 1024 * mega].map(fileSize)).toEqual([
      '1 KB',
      '1 KB',
      '2 KB',
      '1 MB',
      '1 MB',
      '1.5 MB',
      '20 MB',
      '20.1 MB',
      '1,024 MB',
    ]);
  });

  test('spans of time', () => {
    expect([hours(48, 'zh'), hours(47.5, 'zh'), hours(0.25, 'en')]).toEqual(['48 小时', '47 小时 30 分', '0 h 15 min']);
  });
});

describe('names', () => {
  test('a district by its code, the city by its own; an unknown code comes back', () => {
    expect([districtName('220106', 'en'), districtName('220100', 'zh'), districtName('110101', 'zh')]).toEqual([
      'Lüyuan District',
      '长春市',
      '110101',
    ]);
  });

  test('a verb with its thing before it is the bare verb; an unknown one comes back', () => {
    expect([verbName('plan.approve', 'zh'), verbName('approve', 'en'), verbName('plan.juggle', 'en')]).toEqual([
      '批准',
      'Approve',
      'plan.juggle',
    ]);
  });

  test('an audit action, or itself', () => {
    expect([auditActionName('plan.approved', 'zh'), auditActionName('moon.landed', 'zh')]).toEqual([
      '批准计划',
      'moon.landed',
    ]);
  });
});
