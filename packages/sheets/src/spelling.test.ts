import { describe, expect, test } from 'vitest';
import { letterOf } from './finding.ts';
import { comparable, neutralised, withoutGuard } from './spelling.ts';
import { dayOf } from './xlsx-rows.ts';

describe('spelling', () => {
  test('titles compare without blanks, stars, width and the note of a required column', () => {
    expect(['名 称*', '名称(必填)', '名称(必填)', ' 名称 ', '名\u200b称'].map(comparable)).toEqual(
      Array(5).fill('名称'),
    );
    expect(comparable('Ｋｉｎｄ (required)')).toBe('kind');
  });

  test('the guard goes on only where it is needed, and off only where it was put', () => {
    expect(['=1', '+86', '-', '长春', "'x", ''].map(neutralised)).toEqual(["'=1", "'+86", "'-", '长春', "'x", '']);
    expect(["'=1", "'x", "''", '=1'].map(withoutGuard)).toEqual(['=1', "'x", "''", '=1']);
  });

  test('columns have the letters Excel gives them', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('an Excel serial number', () => {
  test('is a day, with the 29 February 1900 that only Excel knows', () => {
    expect([1, 59, 61, 42_434, 46_086].map((serial) => dayOf(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2016-03-05',
      '2026-03-05',
    ]);
    expect(dayOf(42_434.75, false)).toBe('2016-03-05');
    expect(dayOf(40_972, true)).toBe('2016-03-05');
  });

  test('is none before 1900 and after 2199', () => {
    expect([0, -5, 109_575, 1e9].map((serial) => dayOf(serial, false))).toEqual([null, null, null, null]);
    expect(dayOf(109_574, false)).toBe('2199-12-31');
  });
});
