import { expect, test } from 'vitest';
import { contentOf, digestOf, linesAsked, type PlanContent, participantsOf } from './plan.content.ts';

const seat = { organizationId: 'o', organizationName: '处', seats: 2, tag: null, itemCodes: ['G'] };
const line = {
  id: 'l',
  title: '行',
  itemCodes: ['G'],
  districtCodes: ['220102'],
  objectKinds: [],
  labels: [],
  ratio: 0.1,
  inspectFrom: '2026-04-01',
  inspectTo: '2026-04-30',
  departments: [seat],
};
const content: PlanContent = {
  title: '计划',
  kind: 'JOINT',
  year: 2026,
  basisNote: null,
  legalBasis: null,
  superiorDocument: null,
  superiorDocumentFile: null,
  intendedOn: null,
  lines: [line],
};

test('R13 the digest does not depend on the order in which a database gives the keys back', () => {
  const backwards = Object.fromEntries(Object.entries(content).reverse()) as unknown as PlanContent;
  const shuffled = {
    ...backwards,
    lines: [Object.fromEntries(Object.entries(line).reverse()) as unknown as typeof line],
  };
  expect(digestOf(shuffled)).toBe(digestOf(content));
});

test('R13 every part of the content is under the digest, and so is the order of its lines', () => {
  const second = { ...line, id: 'm' };
  const digests = [
    content,
    { ...content, title: '计划二' },
    { ...content, basisNote: '' },
    { ...content, intendedOn: '2026-04-01' },
    { ...content, lines: [{ ...line, ratio: 0.11 }] },
    { ...content, lines: [{ ...line, districtCodes: [] }] },
    { ...content, lines: [{ ...line, departments: [{ ...seat, seats: 3 }] }] },
    { ...content, lines: [line, second] },
    { ...content, lines: [second, line] },
  ].map(digestOf);
  expect(new Set(digests).size).toBe(digests.length);
});

test('R13 divisions and zones are under the digest where a line names some, and leave it as it was where not', () => {
  const narrowed = (more: object) => digestOf({ ...content, lines: [{ ...line, ...more }] });
  expect(narrowed({ divisionIds: [], zones: [] })).toBe(digestOf(content));
  const digests = [narrowed({}), narrowed({ divisionIds: ['d'] }), narrowed({ zones: ['d'] })];
  expect(new Set(digests).size).toBe(3);
});

test('R13 what is not reviewed does not change the digest', () => {
  const withMore = { ...content, state: 'APPROVED', approvedAt: new Date() } as unknown as PlanContent;
  expect(digestOf(contentOf(withMore, content.lines))).toBe(digestOf(content));
});

test('R13 a line keeps its id only if it is one of this plan', () => {
  const [kept, strange, fresh] = linesAsked(
    [line, { ...line, id: 'elsewhere' }, { ...line, id: null }],
    new Set(['l']),
  );
  expect(kept?.id).toBe('l');
  expect(strange?.id).not.toBe('elsewhere');
  expect(fresh?.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('R15 everyone with a seat takes part, each once; nobody in an empty plan', () => {
  expect(participantsOf([line, { ...line, departments: [seat, { ...seat, organizationId: 'p' }] }])).toEqual([
    'o',
    'p',
  ]);
  expect(participantsOf([])).toEqual([]);
});
