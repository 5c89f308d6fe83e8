/** The pages of the menu, in the order a case walks through them. Each is there for those who may open it. */
export const menu: readonly { title: string; resources: readonly string[] }[] = [
  { title: 'menu_work', resources: ['ledger', 'plans', 'tasks', 'draws'] },
  { title: 'menu_results', resources: ['inspections', 'publications', 'problems', 'case-leads', 'referrals'] },
  { title: 'menu_registers', resources: ['items', 'objects', 'inspectors', 'credit-policies'] },
  { title: 'menu_oversight', resources: ['accounts', 'safeguards'] },
];

/** What belongs to a page of the menu and lies beside it, in the order of the tabs. */
export const tabs = {
  items: ['items', 'coverage', 'item-links', 'filings', 'imports'],
  objects: ['objects', 'updates', 'credit-shares', 'imports'],
  inspectors: ['inspectors', 'roster-clean-ups', 'filings', 'imports'],
  inspections: ['inspections', 'camera-loans', 'special-area-filings'],
  accounts: ['accounts', 'organizations'],
} as const satisfies Record<string, readonly string[]>;

/** The entry of the menu an address belongs to, e.g. `objects` for `/updates`; what two registers share is the first one's. */
export function entryOf(address: string): string | undefined {
  const [, resource = ''] = address.split('/');
  // A pool is opened from its task and has no list.
  if (resource === 'pools') return 'tasks';
  if (menu.some(({ resources }) => resources.includes(resource))) return resource;
  return Object.entries<readonly string[]>(tabs).find(([, beside]) => beside.includes(resource))?.[0];
}
