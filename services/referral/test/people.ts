import type { Actor } from '@sunlot/subgraph-kit';

export const unit = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const POLICY = unit(3);
export const OFFICE = unit(4);

const person = (
  n: number,
  name: string,
  role: string,
  organization: string,
  organizationName: string,
  more: Partial<Actor> = {},
): Actor => ({
  accountId: unit(100 + n),
  name,
  roles: [role],
  organizationId: organization,
  organizationName,
  divisionId: organization,
  organizationKind: 'DIVISION',
  level: 'CITY',
  districtCode: null,
  inspectorId: null,
  ...more,
});

/** The people of these stories. */
export const market = person(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = person(3, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = person(4, '赵敏', 'POLICY_DIVISION', POLICY, '政策法规处');
export const office = person(5, '孙立', 'OFFICE', OFFICE, '领导小组办公室');
export const zhang = person(7, '张检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: unit(501) });
export const leader = person(9, '何局', 'LEADER', unit(7), '市商务局');
export const administrator = person(11, '管理员', 'ADMINISTRATOR', unit(7), '市商务局');
export const nobody = person(12, '公众', 'PUBLIC', 'public', '公众', { accountId: 'public' });
