/** The lists of the item list and the two registries, and what lies beside them. */
export const REGISTERS = [
  'items',
  'coverage',
  'item-links',
  'filings',
  'imports',
  'objects',
  'updates',
  'credit-shares',
  'inspectors',
  'roster-clean-ups',
];
