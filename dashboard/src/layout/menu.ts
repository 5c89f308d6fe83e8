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

/** Whose files a page of imports shows: every register has a part of them, and the licences and the classes go with their objects. */
const imported: Partial<Record<keyof typeof tabs, readonly string[]>> = {
  items: ['ITEMS'],
  objects: ['OBJECTS', 'LICENCES', 'CREDIT_CLASSES'],
  inspectors: ['INSPECTORS'],
};

/** Where a tab leads. What registers share is opened with the part of it that is the register's own. */
export function addressOf(tab: string, of: keyof typeof tabs): string {
  const register = tab === 'imports' && imported[of]?.[0];
  return register ? filesOf(register) : `/${tab}`;
}

/** Where the files of one sheet are listed. */
export function filesOf(sheet: string): string {
  return `/imports?${new URLSearchParams({ filter: JSON.stringify({ register: sheet }) }).toString()}`;
}

/** The register beside whose tabs an address of imports lies; the first one's, where it shows those of all. */
export function registerOf(address: string): keyof typeof tabs {
  const query = new URLSearchParams(address.split('?')[1]);
  const filter = query.get('filter') ?? '';
  return besideWhich(query.get('register') ?? /"register":"(\w+)"/.exec(filter)?.[1]);
}

/** The register beside whose tabs the files of a sheet lie, e.g. `objects` for `LICENCES`; the first one's, where none is named. */
export function besideWhich(sheet: string | undefined): keyof typeof tabs {
  const found = Object.entries(imported).find(([, sheets]) => sheet !== undefined && sheets.includes(sheet));
  return (found?.[0] as keyof typeof tabs | undefined) ?? 'items';
}

/** The entry of the menu an address belongs to, e.g. `objects` for `/updates`; what two registers share is the first one's. */
export function entryOf(address: string): string | undefined {
  const [, resource = ''] = address.split(/[/?]/);
  // A pool is opened from its task and has no list.
  if (resource === 'pools') return 'tasks';
  if (resource === 'imports') return registerOf(address);
  if (menu.some(({ resources }) => resources.includes(resource))) return resource;
  return Object.entries<readonly string[]>(tabs).find(([, beside]) => beside.includes(resource))?.[0];
}
