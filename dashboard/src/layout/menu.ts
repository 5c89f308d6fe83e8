/** The pages of the menu, in the order a case walks through them. Each is there for those who may open it. */
export const menu: readonly { title: string; resources: readonly string[] }[] = [
  { title: 'menu_work', resources: ['ledger', 'plans', 'tasks', 'draws'] },
  { title: 'menu_results', resources: ['inspections', 'publications', 'problems', 'case-leads', 'referrals'] },
  { title: 'menu_registers', resources: ['items', 'objects', 'inspectors', 'credit-policies'] },
  { title: 'menu_oversight', resources: ['accounts', 'safeguards'] },
];
