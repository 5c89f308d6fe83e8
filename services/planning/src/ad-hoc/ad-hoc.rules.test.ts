import { expect, test } from 'vitest';
import type { PlanContent } from '../plan/plan.content.ts';
import { adHocFinding } from './ad-hoc.rules.ts';

const line = {
  id: '',
  title: '',
  itemCodes: [],
  districtCodes: [],
  objectKinds: [],
  labels: [],
  ratio: 0.1,
  departments: [],
  inspectFrom: '2026-06-15',
  inspectTo: '2026-06-20',
};
const application: PlanContent = {
  title: '',
  kind: 'AD_HOC',
  year: 2026,
  basisNote: null,
  superiorDocumentFile: null,
  legalBasis: '汽车销售管理办法 第二十九条',
  superiorDocument: '商厅函〔2026〕1号',
  intendedOn: '2026-06-15',
  lines: [line],
};

test('R14 takes an application made seven days before', () => {
  expect(adHocFinding(application, '2026-06-08')).toBeUndefined();
});

test('R14 refuses an ad-hoc inspection applied for six days before, and says when it could be', () => {
  expect(adHocFinding(application, '2026-06-09')).toEqual({
    code: 'AD_HOC_TOO_LATE',
    facts: { intendedOn: '2026-06-15', earliest: '2026-06-16', latestOn: '2026-06-08', requiredDays: 7 },
  });
});

test('R14 counts from the first day anybody is inspected, whatever the application calls its date', () => {
  const early = { ...application, lines: [{ ...line, inspectFrom: '2026-06-10' }] };
  expect(adHocFinding(early, '2026-06-08')).toMatchObject({
    code: 'AD_HOC_TOO_LATE',
    facts: { intendedOn: '2026-06-10' },
  });
});

test.each(['legalBasis', 'superiorDocument', 'intendedOn'] as const)(
  'R14 refuses an application without its %s',
  (part) => {
    expect(adHocFinding({ ...application, [part]: null }, '2026-06-01')?.code).toBe('AD_HOC_BASIS_MISSING');
  },
);

test('R14 blanks are no legal basis', () => {
  expect(adHocFinding({ ...application, legalBasis: '  ' }, '2026-06-01')?.code).toBe('AD_HOC_BASIS_MISSING');
});
