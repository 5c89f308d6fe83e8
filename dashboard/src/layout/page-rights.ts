/** Everybody who has a part in a case before the visits. */
const BUSY = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER', 'DIVISION', 'DEPARTMENT'];
const KEEPERS = ['OFFICE', 'POLICY_DIVISION'];
const WORKERS = ['DIVISION', 'DEPARTMENT'];
const VISITORS = [...KEEPERS, ...WORKERS, 'INSPECTOR'];

/** Whose pages a resource has; a resource not named is everybody's. The rooms have the last word on every row and act. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  ledger: BUSY,
  plans: BUSY,
  tasks: BUSY,
  draws: [...BUSY, 'ADMINISTRATOR'],
  pools: [...KEEPERS, ...WORKERS, 'LEADER', 'OBSERVER'],
  inspections: [...BUSY, 'INSPECTOR'],
  'camera-loans': [...VISITORS, 'OBSERVER'],
  'special-area-filings': [...VISITORS, 'LEADER', 'OBSERVER'],
  problems: [...VISITORS, 'LEADER', 'OBSERVER'],
  'case-leads': [...VISITORS, 'LEADER', 'OBSERVER'],
  referrals: [...VISITORS, 'LEADER', 'OBSERVER'],
  coverage: BUSY,
  'item-links': BUSY,
  imports: [...KEEPERS, ...WORKERS],
  'credit-shares': KEEPERS,
  'credit-policies': [...BUSY, 'ADMINISTRATOR'],
  'roster-clean-ups': [...KEEPERS, 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'],
  accounts: ['ADMINISTRATOR', ...KEEPERS],
  safeguards: [...BUSY, 'ADMINISTRATOR'],
};

/** Who may fill in a new one. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  plans: WORKERS,
  items: ['DIVISION', ...KEEPERS],
  objects: ['DIVISION', ...KEEPERS],
  inspectors: ['DEPARTMENT', ...KEEPERS],
  'case-leads': VISITORS,
  accounts: ['ADMINISTRATOR'],
};

/** Who a page is for, by its address, e.g. `/plans/create`; nobody in particular when it is everybody's. */
export function readersOf(address: string): readonly string[] | undefined {
  const [, resource = '', page] = address.split('/');
  return (page === 'create' ? MAKERS[resource] : undefined) ?? READERS[resource];
}

export function mayOpen(address: string, roles: readonly string[]): boolean {
  const readers = readersOf(address);
  return !readers || readers.some((role) => roles.includes(role));
}
