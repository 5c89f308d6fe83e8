import { Role } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { mayOpen, readersOf } from './page-rights.ts';

test('R49 a page is opened by those it is for, whatever address is typed', () => {
  expect(mayOpen('/plans', ['JUSTICE_BUREAU'])).toBe(true);
  expect(mayOpen('/plans/create', ['JUSTICE_BUREAU'])).toBe(false);
  expect(mayOpen('/plans/create', ['DIVISION'])).toBe(true);
  expect(mayOpen('/accounts', ['DIVISION'])).toBe(false);
  expect(mayOpen('/accounts', ['DIVISION', 'ADMINISTRATOR'])).toBe(true);
  expect(mayOpen('/ledger', ['INSPECTOR'])).toBe(false);
});

test('R49 the start page, the public registers and what has no rule are everybody’s', () => {
  for (const address of ['/', '/items', '/objects/7/show', '/organizations', '/nowhere']) {
    expect(readersOf(address)).toBeUndefined();
  }
});

test('R49 a new record is filled in by fewer than read it, and every role named is one there is', () => {
  for (const resource of ['plans', 'items', 'objects', 'inspectors', 'case-leads', 'accounts', 'imports', 'ledger']) {
    const makers = readersOf(`/${resource}/create`) ?? [];
    for (const role of makers) {
      expect(Object.keys(Role)).toContain(role);
      expect(mayOpen(`/${resource}`, [role])).toBe(true);
    }
  }
});
