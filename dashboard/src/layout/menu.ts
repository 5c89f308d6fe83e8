interface Entry {
  readonly resource: string;
  /** Whose desk it lies on; everybody's, when left out. */
  readonly roles?: readonly string[];
}

const OVERSEERS = ['OFFICE', 'POLICY_DIVISION', 'JUSTICE_BUREAU', 'LEADER', 'OBSERVER'];
const PLANNERS = ['DIVISION', 'DEPARTMENT'];

export const menu: readonly { title: string; entries: readonly Entry[] }[] = [
  {
    title: 'menu_work',
    entries: [
      { resource: 'ledger', roles: [...OVERSEERS, ...PLANNERS] },
      { resource: 'plans', roles: [...OVERSEERS, ...PLANNERS] },
      { resource: 'tasks', roles: [...OVERSEERS, ...PLANNERS] },
      { resource: 'draws', roles: [...OVERSEERS, ...PLANNERS, 'ADMINISTRATOR'] },
    ],
  },
  {
    title: 'menu_results',
    entries: [
      { resource: 'inspections', roles: [...OVERSEERS, ...PLANNERS, 'INSPECTOR'] },
      { resource: 'publications' },
      { resource: 'problems', roles: ['OFFICE', 'POLICY_DIVISION', 'LEADER', 'OBSERVER', ...PLANNERS] },
      { resource: 'case-leads', roles: ['OFFICE', 'POLICY_DIVISION', 'LEADER', 'OBSERVER', ...PLANNERS] },
      { resource: 'referrals', roles: ['OFFICE', 'POLICY_DIVISION', 'LEADER', 'OBSERVER', ...PLANNERS] },
    ],
  },
  {
    title: 'menu_registers',
    entries: [
      { resource: 'items' },
      { resource: 'objects' },
      { resource: 'inspectors' },
      { resource: 'credit-policies', roles: [...OVERSEERS, ...PLANNERS] },
    ],
  },
  {
    title: 'menu_oversight',
    entries: [
      { resource: 'accounts', roles: ['ADMINISTRATOR', 'OFFICE', 'POLICY_DIVISION'] },
      { resource: 'safeguards', roles: [...OVERSEERS, ...PLANNERS, 'ADMINISTRATOR'] },
    ],
  },
];
